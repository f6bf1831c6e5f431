/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The recursive definitions of RFC 6962 section 2.1, literally: slow, and the judge of everything else. */
final class NaiveTree {

    private NaiveTree() {}

    /** Entries 0, 1, 2, … as leaf hashes. */
    static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.leaf(Integer.toString(i).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .toList();
    }

    /** MTH(D[n]). */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = split(leaves.size());
        return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return index < split
                ? appended(path(index, left), root(right))
                : appended(path(index - split, right), root(left));
    }

    /** SUBPROOF(m, D[n], b). */
    static List<Hash> subproof(int from, List<Hash> leaves, boolean known) {
        if (from == leaves.size()) {
            return known ? List.of() : List.of(root(leaves));
        }
        int split = split(leaves.size());
        List<Hash> left = leaves.subList(0, split);
        List<Hash> right = leaves.subList(split, leaves.size());
        return from <= split
                ? appended(subproof(from, left, known), root(right))
                : appended(subproof(from - split, right, false), root(left));
    }

    /** A tree that answers from the leaves. */
    static MerkleTree tree(List<Hash> leaves) {
        return new MerkleTree(
                leaves.size(), subtree -> root(leaves.subList((int) subtree.begin(), (int) subtree.end())));
    }

    private static List<Hash> appended(List<Hash> hashes, Hash last) {
        return Stream.concat(hashes.stream(), Stream.of(last)).toList();
    }

    private static int split(int size) {
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return split;
    }
}
