/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Vectors as bytes: float32, the least significant byte first. */
public final class VectorBytes {

    private VectorBytes() {}

    /** The bytes of a vector. */
    public static byte[] of(float[] vector) {
        return of(List.of(vector));
    }

    /** The bytes of vectors one after the other. */
    public static byte[] of(List<float[]> vectors) {
        int components = vectors.stream().mapToInt(vector -> vector.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(components * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        vectors.forEach(vector -> {
            for (float component : vector) {
                bytes.putFloat(component);
            }
        });
        return bytes.array();
    }

    /** The first components of such bytes. */
    public static float[] vector(byte[] bytes, int dimension) {
        return vector(bytes, 0, dimension);
    }

    /** The vector in a row of such bytes, counted from 0. */
    public static float[] vector(byte[] bytes, int row, int dimension) {
        float[] vector = new float[dimension];
        ByteBuffer.wrap(bytes, row * dimension * Float.BYTES, dimension * Float.BYTES)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(vector);
        return vector;
    }
}
