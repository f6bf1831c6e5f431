/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.log;

import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.LedgerPosition;

/**
 * An entry and the first tree head that covers it; both stay the same however often they are asked for.
 *
 * @param entry the entry
 * @param head the head of the batch that brought the entry
 */
public record RecordedDecision(Entry entry, TreeHead head) {

    /** What the ring is told. */
    public DecisionRecorded event() {
        LedgerPosition position = new LedgerPosition(
                entry.index(), head.treeSize(), head.rootHash().hex());
        return new DecisionRecorded(entry.decision(), entry.chain(), position);
    }
}
