/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

/**
 * A perfect subtree: it covers the entries {@code [begin(), end())}, a power of two of them.
 *
 * @param level height above the leaves, 0 to 62; level 0 is one leaf
 * @param index position among the subtrees of that level, from 0
 */
public record Subtree(int level, long index) {

    /** Greatest level: a tree has fewer than 2^63 entries. */
    public static final int MAX_LEVEL = 62;

    public Subtree {
        if (level < 0 || level > MAX_LEVEL || index < 0 || index >= Long.MAX_VALUE >> level) {
            throw new IllegalArgumentException("no subtree has level " + level + " and index " + index);
        }
    }

    /** First entry covered. */
    public long begin() {
        return index << level;
    }

    /** Entry after the last one covered. */
    public long end() {
        return begin() + (1L << level);
    }
}
