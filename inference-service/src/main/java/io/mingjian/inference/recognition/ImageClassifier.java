/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * EfficientNet-Lite2 on the whole picture, squeezed to a square so that nothing is cropped out of sight. Thread-safe;
 * the answer to a picture is the same, bit for bit, in any batch.
 */
final class ImageClassifier {

    static final String MODEL = "efficientnet-lite2";

    private static final int SIDE = 260;
    private static final int CLASSES = 1000;

    private final OnnxModel model;
    private final ClassScores classScores;

    /** A classifier on the model and class table {@code efficientnet-lite2}, which must be loaded. */
    ImageClassifier(ModelRepository models) {
        this.model = models.model(MODEL);
        this.classScores = new ClassScores(ClassTable.read(models.vocabulary(MODEL), CLASSES));
    }

    Classification classify(Pixels picture) {
        return classify(List.of(picture)).get(0);
    }

    /** The pictures in one run, answers in their order. */
    List<Classification> classify(List<Pixels> pictures) {
        Map<String, Tensor.Floats> answers = run(pictures);
        List<Classification> found = new ArrayList<>(pictures.size());
        for (int i = 0; i < pictures.size(); i++) {
            List<NamedScore> names = classScores.names(row(answers, "scores", i, CLASSES));
            found.add(new Classification(model.reference(), names, tokens(answers, i)));
        }
        return found;
    }

    /** The probabilities {@code float[1000]} of the ImageNet classes, for each picture of one run. */
    List<float[]> scores(List<Pixels> pictures) {
        Map<String, Tensor.Floats> answers = run(pictures);
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> row(answers, "scores", i, CLASSES))
                .toList();
    }

    private Map<String, Tensor.Floats> run(List<Pixels> pictures) {
        List<Pixels> squeezed = pictures.stream()
                .map(picture -> Resampling.resize(picture, SIDE, SIDE))
                .toList();
        return model.outputs(Map.of("pixels", PixelTensor.RED_PLANE_FIRST.of(squeezed)));
    }

    private static float[] tokens(Map<String, Tensor.Floats> answers, int picture) {
        int cells = (Classification.TOKENS - 1) * Classification.DIMENSIONS;
        float[] tokens = new float[Classification.TOKENS * Classification.DIMENSIONS];
        System.arraycopy(
                row(answers, "pooled", picture, Classification.DIMENSIONS), 0, tokens, 0, Classification.DIMENSIONS);
        System.arraycopy(row(answers, "grid", picture, cells), 0, tokens, Classification.DIMENSIONS, cells);
        for (int token = 0; token < Classification.TOKENS; token++) {
            normalize(tokens, token * Classification.DIMENSIONS);
        }
        return tokens;
    }

    private static void normalize(float[] tokens, int begin) {
        double squares = 0;
        for (int i = begin; i < begin + Classification.DIMENSIONS; i++) {
            squares += (double) tokens[i] * tokens[i];
        }
        double length = Math.max(1e-6, Math.sqrt(squares));
        for (int i = begin; i < begin + Classification.DIMENSIONS; i++) {
            tokens[i] = (float) (tokens[i] / length);
        }
    }

    private static float[] row(Map<String, Tensor.Floats> answers, String output, int row, int width) {
        FloatBuffer values = Objects.requireNonNull(answers.get(output), output).values();
        float[] copy = new float[width];
        values.get(row * width, copy);
        return copy;
    }
}
