/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.platform.problem.RejectedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cuts an upload into lines while it comes in, keeping one piece of it in memory at a time. */
@Component
class BatchReader {

    private static final int PIECE = 1024 * 1024;

    private final ContentStore content;
    private final BatchProperties limits;

    BatchReader(ContentStore content, BatchProperties limits) {
        this.content = content;
        this.limits = limits;
    }

    /**
     * Stores the upload's content and says where its lines are; blank lines are skipped but numbered.
     *
     * @throws RejectedException 413 if there is too much of it, 422 if there is nothing
     */
    List<ReceivedLine> read(String tenant, InputStream upload) throws IOException {
        Upload reading = new Upload(tenant, new BufferedInputStream(upload, PIECE));
        while (reading.next()) {
            reading.flushIfLarge();
        }
        reading.flush();
        if (reading.lines.isEmpty()) {
            throw RejectedException.unprocessable("empty-batch", "Empty batch", "At least one line is wanted.");
        }
        return reading.lines;
    }

    private final class Upload {

        private final String tenant;
        private final InputStream stream;
        private final List<ReceivedLine> lines = new ArrayList<>();
        private final List<int[]> unflushed = new ArrayList<>();
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
        private int number;
        private long total;

        Upload(String tenant, InputStream stream) {
            this.tenant = tenant;
            this.stream = stream;
        }

        /** Reads one line into the piece; false at the end of the upload. */
        boolean next() throws IOException {
            int begin = piece.size();
            boolean blank = true;
            int value = stream.read();
            if (value < 0) {
                return false;
            }
            number++;
            while (value >= 0 && value != '\n') {
                piece.write(value);
                blank &= value <= ' ';
                requireWithin(piece.size() - begin, limits.maxLine().toBytes(), "A line");
                requireWithin(++total, limits.maxBody().toBytes(), "The batch");
                value = stream.read();
            }
            if (!blank) {
                unflushed.add(new int[] {number, begin, piece.size() - begin});
                requireWithin(lines.size() + (long) unflushed.size(), limits.maxLines(), "The number of lines");
            }
            return true;
        }

        void flushIfLarge() {
            if (piece.size() >= PIECE) {
                flush();
            }
        }

        void flush() {
            if (!unflushed.isEmpty()) {
                ContentReference stored = content.put(tenant, piece.toByteArray());
                unflushed.forEach(line -> lines.add(new ReceivedLine(line[0], stored, line[1], line[2])));
            }
            unflushed.clear();
            piece.reset();
        }

        private static void requireWithin(long value, long most, String what) {
            if (value > most) {
                throw RejectedException.tooLarge(
                        "batch-too-large", "Batch too large", what + " is over the limit of " + most + ".");
            }
        }
    }
}
