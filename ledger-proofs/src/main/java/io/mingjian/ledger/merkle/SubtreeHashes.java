/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

/** Where a tree finds the hashes of its perfect subtrees. */
@FunctionalInterface
public interface SubtreeHashes {

    /** The hash of a perfect subtree; the tree asks only for subtrees that lie inside it. */
    Hash of(Subtree subtree);
}
