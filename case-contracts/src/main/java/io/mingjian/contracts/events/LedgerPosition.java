/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

/**
 * Where a decision stands in the audit log.
 *
 * @param index zero-based index of the entry
 * @param treeSize size of the tree at which {@code rootHash} holds, more than {@code index}
 * @param rootHash lower-case hexadecimal RFC 6962 root at that size
 */
public record LedgerPosition(long index, long treeSize, String rootHash) {

    public LedgerPosition {
        if (index < 0 || treeSize <= index) {
            throw new IllegalArgumentException("index must be inside the tree, got: " + index + " of " + treeSize);
        }
    }
}
