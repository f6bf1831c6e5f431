/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

import java.nio.FloatBuffer;

/** How the vectors of tokens become the vector of a text. */
enum Pooling {
    /** The vector of the mark of begin. */
    FIRST {
        @Override
        float[] pool(FloatBuffer states, int tokens, int dimensions) {
            float[] vector = new float[dimensions];
            states.get(0, vector);
            return vector;
        }
    },
    /** The mean over all tokens, marks included. */
    MEAN {
        @Override
        float[] pool(FloatBuffer states, int tokens, int dimensions) {
            float[] vector = new float[dimensions];
            for (int at = 0; at < tokens * dimensions; at++) {
                vector[at % dimensions] += states.get(at);
            }
            for (int i = 0; i < dimensions; i++) {
                vector[i] /= tokens;
            }
            return vector;
        }
    };

    /**
     * One vector, not normalised.
     *
     * @param states {@code float[tokens][dimensions]}
     */
    abstract float[] pool(FloatBuffer states, int tokens, int dimensions);
}
