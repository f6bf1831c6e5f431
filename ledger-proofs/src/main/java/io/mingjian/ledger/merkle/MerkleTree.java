/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree over the entries {@code [0, size)} of a log: its root and its proofs, RFC 6962 sections 2.1 to 2.1.2. It
 * asks for O(log size) hashes per call and keeps none.
 */
public final class MerkleTree {

    private final long size;
    private final SubtreeHashes hashes;

    /**
     * @param size number of entries, zero or more
     * @param hashes hashes of the perfect subtrees inside {@code [0, size)}
     */
    public MerkleTree(long size, SubtreeHashes hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree cannot have " + size + " entries");
        }
        this.size = size;
        this.hashes = hashes;
    }

    /** The root hash; {@link Hash#EMPTY} without entries. */
    public Hash root() {
        return size == 0 ? Hash.EMPTY : range(0, size);
    }

    /**
     * The proof that an entry is in the tree.
     *
     * @throws IllegalArgumentException if the index is not in {@code [0, size)}
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index must be in [0, " + size + "), got: " + index);
        }
        List<Hash> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * The proof that the tree only grew since it had {@code from} entries.
     *
     * @throws IllegalArgumentException if {@code from} is not in {@code [0, size]}
     */
    public ConsistencyProof consistency(long from) {
        if (from < 0 || from > size) {
            throw new IllegalArgumentException("from must be in [0, " + size + "], got: " + from);
        }
        List<Hash> path = new ArrayList<>();
        if (from > 0) {
            addSubproof(from, 0, size, path);
        }
        return new ConsistencyProof(from, size, path);
    }

    /** PATH(m, D[begin:end]): siblings on the way from the leaf to the root, lowest first. */
    private void addPath(long index, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            addPath(index, begin, middle, path);
            path.add(range(middle, end));
        } else {
            addPath(index, middle, end, path);
            path.add(range(begin, middle));
        }
    }

    /** SUBPROOF(m, D[begin:end], b), where b, "the old tree is known", holds exactly when begin is 0. */
    private void addSubproof(long from, long begin, long end, List<Hash> path) {
        if (from == end) {
            if (begin > 0) {
                path.add(range(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            addSubproof(from, begin, middle, path);
            path.add(range(middle, end));
        } else {
            addSubproof(from, middle, end, path);
            path.add(range(begin, middle));
        }
    }

    /** MTH(D[begin:end]); begin is a multiple of the least power of two that is not below end - begin. */
    private Hash range(long begin, long end) {
        long length = end - begin;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return hashes.of(new Subtree(level, begin >> level));
        }
        long middle = begin + split(length);
        return Hash.node(range(begin, middle), range(middle, end));
    }

    /** The greatest power of two below a length of two or more. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
