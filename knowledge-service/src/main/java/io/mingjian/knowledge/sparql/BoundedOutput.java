/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql;

import java.io.ByteArrayOutputStream;

/** A buffer that refuses to grow over a limit. */
final class BoundedOutput extends ByteArrayOutputStream {

    private final int limit;

    BoundedOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void write(int value) {
        require(1);
        super.write(value);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        require(length);
        super.write(bytes, offset, length);
    }

    private void require(int more) {
        if (count > limit - more) {
            throw new Exceeded();
        }
    }

    /** The limit is reached. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
