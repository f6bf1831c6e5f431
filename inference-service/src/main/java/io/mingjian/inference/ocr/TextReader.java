/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.imaging.Perspective;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.workers.WorkerPool;
import java.util.List;
import java.util.Optional;

/**
 * Reads all writing in a picture: detection, angle, recognition. Deterministic and thread-safe; every line is read by
 * itself, so that answers do not depend on how many lines or threads there are. Where the angle is in doubt, the
 * likelier way up is read first, and the other only if that reading is not sure.
 */
public final class TextReader {

    private static final double TALL = 1.5;
    private static final double SURE = 0.9;
    private static final double LEAST_CONFIDENCE = 0.5;

    private final TextDetector detector;
    private final LineAngle angle;
    private final LineRecognizer recognizer;
    private final ModelReference model;
    private final WorkerPool workers;

    /**
     * A reader on the models {@code pp-ocr-det}, {@code pp-ocr-cls} and {@code pp-ocr-rec}.
     *
     * @param longSide longer side of a picture during detection, in pixels
     */
    public TextReader(ModelRepository models, int longSide, WorkerPool workers) {
        this.detector = new TextDetector(models.model("pp-ocr-det"), longSide);
        this.angle = new LineAngle(models.model("pp-ocr-cls"));
        this.recognizer = new LineRecognizer(models.model("pp-ocr-rec"), models.vocabulary("pp-ocr-rec"));
        this.model = models.model("pp-ocr-rec").reference();
        this.workers = workers;
    }

    /** The model that reads the characters. */
    public ModelReference model() {
        return model;
    }

    /** The lines in reading order, with corners in the given pixels. Blocks until all are read. */
    public List<TextLine> read(Pixels picture) {
        List<Line> lines = workers.all(detector.detect(picture), place -> line(picture, place)).stream()
                .flatMap(Optional::stream)
                .toList();
        return ReadingOrder.of(lines, Line::place).stream()
                .map(line -> new TextLine(line.reading.text(), line.reading.confidence(), line.place.corners()))
                .toList();
    }

    /** Runs every model once, whatever the picture shows. */
    public void warmUp(Pixels picture) {
        detector.detect(picture);
        angle.upsideDown(picture);
        recognizer.read(picture);
    }

    private Optional<Line> line(Pixels picture, RotatedRectangle detected) {
        RotatedRectangle place = detected.height() >= TALL * detected.width() ? detected.quarterTurned() : detected;
        Pixels upright = flatten(picture, place);
        double upsideDown = angle.upsideDown(upright);
        boolean turned = upsideDown > 0.5;
        Line line = line(upright, place, turned);
        boolean doubtful = upsideDown > 1 - SURE && upsideDown < SURE;
        if (doubtful && line.reading.confidence() < SURE) {
            line = better(line, line(upright, place, !turned));
        }
        return line.reading.confidence() >= LEAST_CONFIDENCE
                        && !line.reading.text().isBlank()
                ? Optional.of(line)
                : Optional.empty();
    }

    private Line line(Pixels upright, RotatedRectangle place, boolean turned) {
        return turned
                ? new Line(place.halfTurned(), recognizer.read(upright.turnedHalf()))
                : new Line(place, recognizer.read(upright));
    }

    private static Line better(Line one, Line other) {
        return other.reading.confidence() > one.reading.confidence() ? other : one;
    }

    private static Pixels flatten(Pixels picture, RotatedRectangle place) {
        List<PixelPoint> corners = place.corners();
        int width = (int) Math.max(1, Math.round(place.width()));
        int height = (int) Math.max(1, Math.round(place.height()));
        return Perspective.flatten(picture, corners, width, height);
    }

    private record Line(RotatedRectangle place, Reading reading) {}
}
