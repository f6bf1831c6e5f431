/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.platform.problem.RejectedException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers lines into pieces of about a mebibyte and stores these, so that an upload is never held whole in memory. */
final class LinePieces {

    private static final int PIECE = 1024 * 1024;

    private final String tenant;
    private final UUID batch;
    private final ContentStore content;
    private final BatchProperties limits;
    private final List<ReceivedLine> lines = new ArrayList<>();
    private final List<Unstored> unstored = new ArrayList<>();
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private int begin;
    private long total;

    private record Unstored(
            int number, int begin, int length, @Nullable String externalId, ReceivedLine.@Nullable Problem problem) {}

    /** Pieces of one batch, stored under a content key of its own. */
    LinePieces(BatchReader.Owner owner, ContentStore content, BatchProperties limits) {
        this.tenant = owner.tenant();
        this.batch = owner.batch();
        this.content = content;
        this.limits = limits;
    }

    void write(int value) {
        piece.write(value);
        requireWithin(++total, limits.maxBody().toBytes(), "The batch");
        requireWithin(piece.size() - (long) begin, limits.maxLine().toBytes(), "A line");
    }

    void write(byte[] bytes) {
        piece.writeBytes(bytes);
        total += bytes.length;
        requireWithin(total, limits.maxBody().toBytes(), "The batch");
        requireWithin(bytes.length, limits.maxLine().toBytes(), "A line");
    }

    /** Ends the line that was written since the last one. */
    void end(int number, @Nullable String externalId, ReceivedLine.@Nullable Problem problem) {
        unstored.add(new Unstored(number, begin, piece.size() - begin, externalId, problem));
        requireWithin(lines.size() + (long) unstored.size(), limits.maxLines(), "The number of lines");
        next();
    }

    /** Forgets that what was written since the last line is one; it stays in the piece. */
    void skip() {
        next();
    }

    /**
     * All lines, stored.
     *
     * @throws RejectedException 422 if there are none
     */
    List<ReceivedLine> finish() {
        store();
        if (lines.isEmpty()) {
            throw RejectedException.unprocessable("empty-batch", "Empty batch", "At least one line is wanted.");
        }
        return lines;
    }

    private void next() {
        if (piece.size() >= PIECE) {
            store();
        }
        begin = piece.size();
    }

    private void store() {
        if (!unstored.isEmpty()) {
            ContentReference stored = content.put(tenant, batch, piece.toByteArray());
            unstored.forEach(line -> lines.add(new ReceivedLine(
                    new ReceivedLine.Place(line.number(), stored, line.begin(), line.length()),
                    line.externalId(),
                    line.problem())));
        }
        unstored.clear();
        piece.reset();
    }

    private static void requireWithin(long value, long most, String what) {
        if (value > most) {
            throw RejectedException.tooLarge(
                    "batch-too-large", "Batch too large", what + " is over the limit of " + most + ".");
        }
    }
}
