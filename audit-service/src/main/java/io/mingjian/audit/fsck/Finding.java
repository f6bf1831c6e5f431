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
        /** The log does not contain the history that a trusted tree head stands for. */
        BROKEN_PROMISE
    }
}
