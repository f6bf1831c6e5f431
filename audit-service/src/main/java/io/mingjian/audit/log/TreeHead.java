/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.ledger.merkle.Hash;
import java.time.Instant;

/**
 * The tree after a batch.
 *
 * @param treeSize number of entries
 * @param rootHash root over all of them
 * @param recordedAt when the batch was recorded; never earlier than that of a smaller tree
 */
public record TreeHead(long treeSize, Hash rootHash, Instant recordedAt) {

    /** The tree before the first entry. */
    public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY, Instant.EPOCH);
}
