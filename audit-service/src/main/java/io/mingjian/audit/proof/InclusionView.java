/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import java.util.List;

/**
 * An inclusion proof over HTTP, RFC 6962 section 2.1.1.
 *
 * @param index position of the entry
 * @param treeSize number of entries of the tree
 * @param leafHash hexadecimal leaf hash of the entry
 * @param rootHash hexadecimal root of the tree
 * @param path hexadecimal siblings, lowest first
 */
record InclusionView(long index, long treeSize, String leafHash, String rootHash, List<String> path) {

    InclusionView {
        path = List.copyOf(path);
    }
}
