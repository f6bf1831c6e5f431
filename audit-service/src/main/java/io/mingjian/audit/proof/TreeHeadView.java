/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import io.mingjian.audit.log.TreeHead;
import java.time.Instant;

/**
 * A tree head over HTTP.
 *
 * @param treeSize number of entries
 * @param rootHash hexadecimal root over them
 * @param recordedAt when the last batch was recorded; 1970 for the empty log
 */
record TreeHeadView(long treeSize, String rootHash, Instant recordedAt) {

    static TreeHeadView of(TreeHead head) {
        return new TreeHeadView(head.treeSize(), head.rootHash().hex(), head.recordedAt());
    }
}
