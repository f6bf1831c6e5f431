/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

/**
 * Something that is not as it was written.
 *
 * @param kind what is wrong
 * @param begin first entry concerned
 * @param end entry after the last one concerned; equal to {@code begin} where no entry is
 * @param detail what was got and what was wanted; never content
 */
public record Finding(Kind kind, long begin, long end, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** An entry's bytes, hash or columns do not agree. */
        CHANGED_ENTRY,
        /** Entries are gone. */
        MISSING_ENTRY,
        /** Entries that no tree head covers. */
        UNCOVERED_ENTRY,
        /** A tree head is not the root over the entries that it covers: an entry or the head was rewritten. */
        WRONG_TREE_HEAD,
        /** A tile is not made of the entries under it: an entry or the tile was rewritten. */
        WRONG_TILE,
        /** A tile is gone. */
        MISSING_TILE,
        /** A tile lies beyond the end of the log. */
        UNEXPECTED_TILE,
        /** A row beside the partitions, which keeps runs and acts unique, is not that of its entry, or one of the two is gone. */
        WRONG_KEY,
        /** A published checkpoint is not what its key signed. */
        WRONG_CHECKPOINT,
        /** A table no longer refuses change: its trigger is gone or off, or the runtime role was granted more. */
        UNPROTECTED_TABLE,
        /** A month of the log stands apart. */
        DETACHED_PARTITION,
        /** The log does not contain the history that a trusted tree head or a signed checkpoint stands for. */
        BROKEN_PROMISE
    }
}
