/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.workers.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what a picture shows with the optional models that are there, side by side. A recogniser whose model is
 * absent is off, and {@link #absent} names it. Thread-safe.
 */
public final class PictureRecognizer {

    private static final List<String> MODELS = List.of(
            ImageClassifier.MODEL, ObjectDetector.MODEL, SexualContentDetector.SMALL, SexualContentDetector.LARGE);

    private final WorkerPool workers;
    private final List<ModelReference> absent;
    private final @Nullable ImageClassifier classifier;
    private final @Nullable ObjectDetector detector;
    private final @Nullable SexualContentDetector sexualContent;

    /** A recogniser on what the repository holds of its four models. */
    public PictureRecognizer(ModelRepository models, WorkerPool workers) {
        this.workers = workers;
        this.absent = MODELS.stream()
                .filter(name -> models.find(name).isEmpty())
                .map(name -> reference(models, name))
                .toList();
        this.classifier = has(ImageClassifier.MODEL) ? new ImageClassifier(models) : null;
        this.detector = has(ObjectDetector.MODEL) ? new ObjectDetector(models) : null;
        this.sexualContent = has(SexualContentDetector.SMALL) && has(SexualContentDetector.LARGE)
                ? new SexualContentDetector(models)
                : null;
    }

    /** The models that a full recognition needs and that are absent. */
    public List<ModelReference> absent() {
        return absent;
    }

    /**
     * Starts the recognisers that look at every picture on the workers; reading the answer blocks until all are done.
     * Objects are not among it, see {@link #detect}.
     */
    public Supplier<Recognition> start(Pixels picture) {
        Future<Optional<SexualContent>> judged = start(sexualContent, model -> model.judge(picture));
        Future<Optional<Classification>> classified = start(classifier, model -> model.classify(picture));
        return () -> new Recognition(
                WorkerPool.await(classified).orElse(null),
                WorkerPool.await(judged).orElse(null));
    }

    /** The objects of a picture, empty where their model is absent. Blocks until it has looked. */
    public Optional<Detections> detect(Pixels picture) {
        return Optional.ofNullable(detector).map(model -> model.detect(picture));
    }

    /** Whether there is a model that finds objects. */
    public boolean findsObjects() {
        return detector != null;
    }

    /** Runs every model once, whatever the picture shows. */
    public void warmUp(Pixels picture) {
        if (classifier != null) {
            classifier.classify(picture);
        }
        if (detector != null) {
            detector.detect(picture);
        }
        if (sexualContent != null) {
            sexualContent.small(picture);
            sexualContent.large(picture);
        }
    }

    private <M, T> Future<Optional<T>> start(@Nullable M model, Function<M, T> look) {
        return workers.start(() -> Optional.ofNullable(model).map(look));
    }

    private boolean has(String name) {
        return absent.stream().noneMatch(model -> model.name().equals(name));
    }

    // a model that is not even configured has no version and no digest
    private static ModelReference reference(ModelRepository models, String name) {
        return models.absent().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseGet(() -> new ModelReference(
                        name, "none", Sha256.hex((name + "@none").getBytes(StandardCharsets.UTF_8))));
    }
}
