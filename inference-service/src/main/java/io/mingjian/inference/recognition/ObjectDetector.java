/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * NanoDet on the framed picture. The graph decodes its boxes itself: {@code scores} {@code float[1][cells][80]} and
 * {@code boxes} {@code float[1][cells][4]}, left, top, right, bottom in shares of the square. Thread-safe.
 */
final class ObjectDetector {

    static final String MODEL = "nanodet";

    private static final int SIDE = 416;
    private static final double LEAST_SCORE = 0.3;
    private static final double OVERLAP = 0.6;
    private static final int MOST = 20;

    private final OnnxModel model;
    private final ClassTable classes;

    /** A detector on the model and class table {@code nanodet}, which must be loaded. */
    ObjectDetector(ModelRepository models) {
        this.model = models.model(MODEL);
        this.classes = ClassTable.read(models.vocabulary(MODEL), Detection.CLASSES);
    }

    Detections detect(Pixels picture) {
        Framing framing = Framing.of(picture, SIDE);
        Map<String, Tensor.Floats> answers =
                model.outputs(Map.of("pixels", PixelTensor.RED_PLANE_FIRST.of(List.of(framing.frame(picture)))));
        FloatBuffer boxes = values(answers, "boxes");
        List<Detection> found = likely(values(answers, "scores"), cell -> box(boxes, cell, framing));
        return new Detections(model.reference(), Suppression.best(found, OVERLAP, MOST));
    }

    private List<Detection> likely(FloatBuffer scores, IntFunction<Box> boxes) {
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < scores.limit(); i++) {
            if (scores.get(i) >= LEAST_SCORE) {
                int index = i % Detection.CLASSES;
                found.add(new Detection(index, name(index), scores.get(i), boxes.apply(i / Detection.CLASSES)));
            }
        }
        return found;
    }

    private String name(int index) {
        NamedClass named = classes.get(index);
        return named.labels().isEmpty() ? named.english() : named.labels().get(0);
    }

    private static Box box(FloatBuffer boxes, int cell, Framing framing) {
        int at = 4 * cell;
        return framing.inPicture(boxes.get(at), boxes.get(at + 1), boxes.get(at + 2), boxes.get(at + 3));
    }

    private static FloatBuffer values(Map<String, Tensor.Floats> answers, String output) {
        return Objects.requireNonNull(answers.get(output), output).values();
    }
}
