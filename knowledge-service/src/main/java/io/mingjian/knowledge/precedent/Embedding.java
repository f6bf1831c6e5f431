/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.knowledge.embedding.VectorBytes;

/**
 * What a part of a case or an example looks like to a model.
 *
 * @param percept identifier of the percept, or of the example
 * @param modality {@code TEXT} or {@code IMAGE}
 * @param modelDigest SHA-256 of the model; vectors of different models are never compared
 * @param vector components, of length one; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Embedding(String percept, Modality modality, String modelDigest, float[] vector) {

    /** The vector as bytes: float32, the least significant byte first. */
    public byte[] bytes() {
        return VectorBytes.of(vector);
    }

    /** The first {@code dimensions} components of such bytes. */
    public static float[] vector(byte[] bytes, int dimensions) {
        return VectorBytes.vector(bytes, dimensions);
    }
}
