/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.contracts.percept.ModelReference;
import java.util.List;

/**
 * What the classifier made of a picture.
 *
 * @param model the model that did
 * @param names platform labels and then classes, each from a least probability on and the most probable first
 * @param tokens {@code float[10][1280]}: the whole picture, then the cells of a 3 x 3 grid in row-major order, each
 *     L2-normalised
 */
@SuppressWarnings("ArrayRecordComponent")
public record Classification(ModelReference model, List<NamedScore> names, float[] tokens) {

    /** Number of tokens. */
    public static final int TOKENS = 10;
    /** Components of a token. */
    public static final int DIMENSIONS = 1280;

    public Classification {
        names = List.copyOf(names);
        if (tokens.length != TOKENS * DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a picture has " + TOKENS + " tokens of " + DIMENSIONS + " components, got: " + tokens.length);
        }
    }
}
