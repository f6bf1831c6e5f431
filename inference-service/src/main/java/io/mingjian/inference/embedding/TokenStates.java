/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

/**
 * What an encoder made of each token of a text, before any pooling.
 *
 * @param values {@code float[tokens][dimensions]} in row-major order; not to be changed
 * @param tokens number of tokens, marks included, zero or more
 * @param dimensions size of a token's vector
 * @param considered pieces of the text that were looked at, marks not included
 * @param total pieces that the text has
 */
public record TokenStates(float[] values, int tokens, int dimensions, int considered, int total) {

    public TokenStates {
        if (values.length != tokens * dimensions) {
            throw new IllegalArgumentException(tokens + " tokens of " + dimensions + " need " + tokens * dimensions
                    + " values, got: " + values.length);
        }
    }
}
