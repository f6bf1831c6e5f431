/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.inference.embedding.TokenStates;
import io.mingjian.inference.onnx.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * Tokens of one kind, possibly none.
 *
 * @param values {@code float[count][size]} in row-major order
 * @param count number of tokens
 * @param size numbers per token
 */
record TokenBlock(float[] values, int count, int size) {

    static TokenBlock none(int size) {
        return new TokenBlock(new float[0], 0, size);
    }

    static TokenBlock of(TokenStates states) {
        return new TokenBlock(states.values(), states.tokens(), states.dimensions());
    }

    static TokenBlock of(List<float[]> tokens, int size) {
        float[] values = new float[tokens.size() * size];
        for (int i = 0; i < tokens.size(); i++) {
            System.arraycopy(tokens.get(i), 0, values, i * size, size);
        }
        return new TokenBlock(values, tokens.size(), size);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** {@code float[1][count][size]}; one token of zeros where there is none. */
    Tensor tensor() {
        Tensor.Floats tensor = Tensor.floats(1, Math.max(1, count), size);
        tensor.values().put(0, values);
        return tensor;
    }

    /** {@code float[1][count]}, 1 for a token and 0 for the one that stands for none. */
    Tensor mask() {
        float[] present = new float[Math.max(1, count)];
        Arrays.fill(present, isEmpty() ? 0 : 1);
        Tensor.Floats tensor = Tensor.floats(1, present.length);
        tensor.values().put(0, present);
        return tensor;
    }
}
