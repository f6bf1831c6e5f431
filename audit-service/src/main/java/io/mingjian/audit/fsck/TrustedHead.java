/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.fsck;

/**
 * A tree head that somebody kept outside the database, such as in a proof or a published decision.
 *
 * @param treeSize number of entries
 * @param rootHash hexadecimal root over them
 */
public record TrustedHead(long treeSize, String rootHash) {

    public TrustedHead {
        if (treeSize < 0 || !rootHash.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException(
                    "a tree head has a size of zero or more and a root of 64 hexadecimal digits, got: " + treeSize
                            + " and " + rootHash.length() + " characters");
        }
    }
}
