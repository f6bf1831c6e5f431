/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Vectors as the content store keeps them: float32, the least significant byte first. */
final class LittleEndian {

    private LittleEndian() {}

    static byte[] bytes(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
