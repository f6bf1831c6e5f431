/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;

/** Tells whether a line stands on its head. */
final class LineAngle {

    private static final int HEIGHT = 48;
    private static final int WIDTH = 192;

    private final OnnxModel model;

    LineAngle(OnnxModel model) {
        this.model = model;
    }

    /** The probability in [0, 1] that the line is turned by half a turn. */
    double upsideDown(Pixels line) {
        int width = (int) Math.ceil((double) HEIGHT * line.width() / line.height());
        Pixels scaled = Resampling.resize(line, Math.max(1, Math.min(WIDTH, width)), HEIGHT);
        Tensor.Floats answer = model.run(ColourTensors.LINE.padded(scaled, WIDTH));
        return answer.values().get(1);
    }
}
