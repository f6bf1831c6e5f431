/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/** A dense tensor in row-major order. Not to be changed while a model runs on it. */
public sealed interface Tensor {

    /** Size of each dimension. */
    long[] shape();

    /**
     * Numbers of type float32.
     *
     * @param values values from position 0 to the limit; direct where the tensor is an input
     */
    record Floats(FloatBuffer values, long[] shape) implements Tensor {
        public Floats {
            requireCount(values.limit(), shape);
        }
    }

    /**
     * Numbers of type int64.
     *
     * @param values values from position 0 to the limit; direct where the tensor is an input
     */
    record Longs(LongBuffer values, long[] shape) implements Tensor {
        public Longs {
            requireCount(values.limit(), shape);
        }
    }

    /** A float32 tensor of zeros outside the Java heap. */
    static Floats floats(long... shape) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(count(shape), Float.BYTES));
        return new Floats(bytes.order(ByteOrder.nativeOrder()).asFloatBuffer(), shape);
    }

    /** An int64 tensor outside the Java heap with these values. */
    static Longs longs(long[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(values.length, Long.BYTES));
        LongBuffer buffer = bytes.order(ByteOrder.nativeOrder()).asLongBuffer();
        buffer.put(values).rewind();
        return new Longs(buffer, shape);
    }

    private static int count(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }

    private static void requireCount(int values, long[] shape) {
        if (values != count(shape)) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " needs " + count(shape) + " values, got: " + values);
        }
    }
}
