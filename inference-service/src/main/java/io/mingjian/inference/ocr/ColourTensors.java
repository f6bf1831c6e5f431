/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.Tensor;
import java.nio.FloatBuffer;

/**
 * Pictures as PaddleOCR's models want them: {@code float[1][3][height][width]}, planes blue, green, red.
 *
 * @param mean what is taken from a channel value in [0, 1], per plane
 * @param deviation what the rest is divided by, per plane
 */
@SuppressWarnings("ArrayRecordComponent")
record ColourTensors(float[] mean, float[] deviation) {

    /** ImageNet's statistics, for detection. */
    static final ColourTensors DETECTION =
            new ColourTensors(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});

    /** The range [-1, 1], for angle and recognition. */
    static final ColourTensors LINE = new ColourTensors(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

    Tensor.Floats of(Pixels picture) {
        return padded(picture, picture.width());
    }

    /** The picture at the left of a tensor of this width, at least the picture's; the rest is zero. */
    Tensor.Floats padded(Pixels picture, int width) {
        Tensor.Floats tensor = Tensor.floats(1, 3, picture.height(), width);
        FloatBuffer values = tensor.values();
        float[] row = new float[picture.width()];
        for (int plane = 0; plane < 3; plane++) {
            float[] levels = levels(plane);
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = levels[picture.at(x, y) >> 8 * plane & 0xff];
                }
                values.put((plane * picture.height() + y) * width, row);
            }
        }
        return tensor;
    }

    private float[] levels(int plane) {
        float[] levels = new float[256];
        for (int level = 0; level < 256; level++) {
            levels[level] = (level / 255f - mean[plane]) / deviation[plane];
        }
        return levels;
    }
}
