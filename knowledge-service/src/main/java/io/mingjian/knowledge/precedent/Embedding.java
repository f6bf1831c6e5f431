/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Modality;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

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
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    /** The first {@code dimensions} components of such bytes. */
    public static float[] vector(byte[] bytes, int dimensions) {
        float[] vector = new float[dimensions];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }
}
