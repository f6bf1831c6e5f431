/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.imaging.DecodedPicture;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.recognition.Box;
import io.mingjian.inference.recognition.Classification;
import io.mingjian.inference.recognition.Detection;
import io.mingjian.inference.recognition.Detections;
import io.mingjian.inference.recognition.NamedScore;
import io.mingjian.inference.recognition.PictureRecognizer;
import io.mingjian.inference.recognition.Recognition;
import io.mingjian.inference.recognition.SexualContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a picture shows, as percepts: {@code <attachment>/class/<n>}, {@code <attachment>/nsfw},
 * {@code <attachment>/embedding/image} (ten vectors of 1280: the whole picture and a 3 x 3 grid) and
 * {@code <attachment>/model-absent/<model>}; where objects are looked for, {@code <attachment>/object/<n>} and
 * {@code <attachment>/embedding/objects} (a vector of 84 for each object, none where none was found: its score at the
 * place of its COCO class, then left, top, width and height in [0, 1]). Thread-safe.
 */
final class RecognitionPercepts {

    private final PictureRecognizer recognizer;
    private final ContentStore content;

    RecognitionPercepts(PictureRecognizer recognizer, ContentStore content) {
        this.recognizer = recognizer;
        this.content = content;
    }

    /** Starts to look; reading the percepts blocks until all models have answered and stores their vectors. */
    Supplier<List<Percept>> start(ContentOwner owner, String attachment, DecodedPicture picture) {
        Supplier<Recognition> recognition = recognizer.start(picture.pixels());
        return () -> new Scene(owner, attachment, picture).percepts(recognition.get());
    }

    /** Looks for objects; no percept at all where their model is absent. Blocks and stores their vectors. */
    List<Percept> objects(ContentOwner owner, String attachment, DecodedPicture picture) {
        Scene scene = new Scene(owner, attachment, picture);
        return recognizer.detect(picture.pixels()).map(scene::objects).orElse(List.of());
    }

    /** Whether there is a model that finds objects. */
    boolean findsObjects() {
        return recognizer.findsObjects();
    }

    /** Runs every model once, whatever the picture shows. */
    void warmUp(Pixels picture) {
        recognizer.warmUp(picture);
    }

    /** One picture of one tenant's case. */
    private final class Scene {

        private final ContentOwner owner;
        private final String attachment;
        private final DecodedPicture picture;
        private final Locator whole;

        Scene(ContentOwner owner, String attachment, DecodedPicture picture) {
            this.owner = owner;
            this.attachment = attachment;
            this.picture = picture;
            this.whole = new Locator.WholeAttachment(attachment);
        }

        List<Percept> percepts(Recognition seen) {
            List<Percept> percepts = new ArrayList<>();
            if (seen.classification() != null) {
                classes(seen.classification(), percepts);
            }
            if (seen.sexualContent() != null) {
                percepts.add(sexualContent(seen.sexualContent()));
            }
            recognizer.absent().forEach(model -> percepts.add(absent(model)));
            return percepts;
        }

        private void classes(Classification seen, List<Percept> percepts) {
            int number = 0;
            for (NamedScore name : seen.names()) {
                String id = attachment + "/class/" + number++;
                percepts.add(new Percept.ClassScore(id, seen.model(), whole, name.name(), name.score()));
            }
            percepts.add(vectors("image", seen.model(), seen.tokens(), Classification.DIMENSIONS));
        }

        private List<Percept> objects(Detections seen) {
            List<Percept> percepts = new ArrayList<>();
            int number = 0;
            for (Detection found : seen.found()) {
                String id = attachment + "/object/" + number++;
                percepts.add(
                        new Percept.DetectedObject(id, seen.model(), region(found.box()), found.name(), found.score()));
            }
            percepts.add(vectors("objects", seen.model(), seen.features(), Detection.DIMENSIONS));
            return percepts;
        }

        private Percept sexualContent(SexualContent seen) {
            return new Percept.ClassScore(
                    attachment + "/nsfw", seen.model(), whole, seen.finding().label(), seen.score());
        }

        private Percept absent(ModelReference model) {
            return new Percept.Unperceived(
                    attachment + "/model-absent/" + model.name(),
                    model,
                    whole,
                    "model-absent",
                    "the model " + model.name() + " is not installed");
        }

        private Percept vectors(String name, ModelReference model, float[] values, int dimensions) {
            return new Percept.EmbeddingReference(
                    attachment + "/embedding/" + name,
                    model,
                    whole,
                    owner.put(content, LittleEndian.bytes(values)),
                    dimensions,
                    values.length / dimensions);
        }

        private Locator region(Box box) {
            return new Locator.ImageRegion(
                    attachment,
                    List.of(
                            corner(box.left(), box.top()),
                            corner(box.right(), box.top()),
                            corner(box.right(), box.bottom()),
                            corner(box.left(), box.bottom())));
        }

        private PixelPoint corner(double x, double y) {
            return new PixelPoint(x * picture.width(), y * picture.height());
        }
    }
}
