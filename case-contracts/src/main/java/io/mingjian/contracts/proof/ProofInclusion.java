/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.proof;

import java.util.List;

/**
 * An inclusion proof, RFC 6962 section 2.1.1; hashes are lower-case hexadecimal.
 *
 * @param index position of the entry, from 0, less than {@code treeSize}
 * @param treeSize number of entries of the tree
 * @param leafHash leaf hash of the entry
 * @param rootHash root of the tree
 * @param path siblings on the way to the root, lowest first
 */
public record ProofInclusion(long index, long treeSize, String leafHash, String rootHash, List<String> path) {

    public ProofInclusion {
        path = List.copyOf(path);
    }
}
