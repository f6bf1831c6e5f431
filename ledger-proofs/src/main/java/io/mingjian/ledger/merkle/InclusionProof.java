/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import java.util.List;

/**
 * Proof that a leaf is the entry at an index of a tree.
 *
 * @param index position of the entry, in {@code [0, treeSize)}
 * @param treeSize number of entries of the tree
 * @param path siblings on the way from the leaf to the root, lowest first
 */
public record InclusionProof(long index, long treeSize, List<Hash> path) {

    public InclusionProof {
        if (index < 0 || index >= treeSize) {
            throw new IllegalArgumentException("index must be in [0, " + treeSize + "), got: " + index);
        }
        path = List.copyOf(path);
    }

    /** Whether the leaf is in the tree of that root (RFC 9162 section 2.1.3.2, which fits RFC 6962 trees). */
    public boolean verifies(Hash leaf, Hash root) {
        long node = index;
        long last = treeSize - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                // a right-most node without sibling rises unchanged to the level where it has one
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
