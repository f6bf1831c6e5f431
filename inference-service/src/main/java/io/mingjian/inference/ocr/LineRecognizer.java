/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;

/** Reads one upright line at a time, so that an answer never depends on other lines. */
final class LineRecognizer {

    static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 320;
    private static final int MOST_WIDTH = 2400;

    private final OnnxModel model;
    private final CtcDecoder decoder;

    LineRecognizer(OnnxModel model, byte[] characters) {
        this.model = model;
        this.decoder = CtcDecoder.of(characters);
    }

    /** The characters of a line, possibly none. */
    Reading read(Pixels line) {
        int width = (int) Math.ceil((double) HEIGHT * line.width() / line.height());
        Pixels scaled = Resampling.resize(line, Math.max(1, Math.min(MOST_WIDTH, width)), HEIGHT);
        Tensor.Floats answer = model.run(ColourTensors.LINE.padded(scaled, Math.max(LEAST_WIDTH, scaled.width())));
        return decoder.decode(answer);
    }
}
