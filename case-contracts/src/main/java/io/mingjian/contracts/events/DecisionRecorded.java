/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.cases.ContentReference;
import java.util.UUID;

/**
 * A decision stands in the ledger.
 *
 * @param chain the {@code ReasoningChain} in the content store
 * @param ledger where the decision stands
 */
public record DecisionRecorded(Decision decision, ContentReference chain, LedgerPosition ledger) implements RingEvent {

    @Override
    public UUID caseId() {
        return decision.caseId();
    }

    @Override
    public String tenant() {
        return decision.tenant();
    }

    @Override
    public int run() {
        return decision.run();
    }
}
