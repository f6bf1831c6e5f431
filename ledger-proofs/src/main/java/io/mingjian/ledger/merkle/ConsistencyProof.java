/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Proof that a tree is an earlier tree with entries appended.
 *
 * @param from number of entries of the earlier tree, in {@code [0, to]}
 * @param to number of entries of the later tree
 * @param path hashes from which both roots follow, lowest first
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("from must be in [0, " + to + "], got: " + from);
        }
        path = List.copyOf(path);
    }

    /** Whether both roots fit (RFC 9162 section 2.1.4.2). The tree without entries precedes every tree. */
    public boolean verifies(Hash fromRoot, Hash toRoot) {
        if (from == 0) {
            return path.isEmpty() && fromRoot.equals(Hash.EMPTY) && (to > 0 || toRoot.equals(Hash.EMPTY));
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        Deque<Hash> rest = new ArrayDeque<>(path);
        if (Long.bitCount(from) == 1) {
            rest.addFirst(fromRoot);
        }
        return !rest.isEmpty() && climb(rest, fromRoot, toRoot);
    }

    private boolean climb(Deque<Hash> rest, Hash fromRoot, Hash toRoot) {
        int perfect = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >> perfect;
        long last = (to - 1) >> perfect;
        Hash earlier = rest.removeFirst();
        Hash later = earlier;
        for (Hash hash : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Hash.node(hash, earlier);
                later = Hash.node(hash, later);
                // a right-most node without sibling rises unchanged to the level where it has one
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                later = Hash.node(later, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlier.equals(fromRoot) && later.equals(toRoot);
    }
}
