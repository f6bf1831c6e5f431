/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The smallest set of perfect subtrees that covers the entries {@code [0, size)}: all that is needed to append to a
 * tree and to know its root, {@code bitCount(size)} hashes. Not thread-safe.
 */
public final class CompactRange {

    private final List<Hash> peaks;
    private long size;

    private CompactRange(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** The range of the tree without entries. */
    public static CompactRange empty() {
        return new CompactRange(0, List.of());
    }

    /**
     * A range as it was stored.
     *
     * @param size number of entries, zero or more
     * @param peaks hashes of the perfect subtrees from left to right, largest first
     * @throws IllegalArgumentException if the number of peaks does not fit the size
     */
    public static CompactRange of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException(
                    "a range of " + size + " entries cannot have " + peaks.size() + " peaks");
        }
        return new CompactRange(size, peaks);
    }

    /** Appends one entry by its leaf hash. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.node(peaks.remove(peaks.size() - 1), hash);
        }
        peaks.add(hash);
        size++;
    }

    /** Number of entries. */
    public long size() {
        return size;
    }

    /** Hashes of the perfect subtrees from left to right, largest first. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    /** The root of the tree over {@code [0, size)}; {@link Hash#EMPTY} without entries. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
