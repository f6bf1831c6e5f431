/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.problem.RejectedException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Bounds what is read for one row and in all: a quote that is never closed must not draw the whole upload into memory.
 * What readers above it read ahead counts for the row that they read it for, so a row is bounded to within {@link
 * #READ_AHEAD}.
 */
final class BoundedReader extends FilterReader {

    private static final int READ_AHEAD = 64 * 1024;

    private final long longestRow;
    private final long longest;
    private long row;
    private long total;

    /** Both in characters, of which none takes less than a byte. */
    BoundedReader(Reader reader, BatchProperties limits) {
        super(reader);
        this.longestRow = limits.maxLine().toBytes() + READ_AHEAD;
        this.longest = limits.maxBody().toBytes();
    }

    /** The next character belongs to another row. */
    void beginRow() {
        row = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int characters) {
        row += characters;
        total += characters;
        if (row > longestRow || total > longest) {
            throw RejectedException.tooLarge(
                    "batch-too-large",
                    "Batch too large",
                    (total > longest ? "The batch is over " + longest : "A row is over " + longestRow)
                            + " characters.");
        }
    }
}
