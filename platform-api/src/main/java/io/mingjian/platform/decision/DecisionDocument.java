/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the read model keeps of a decision.
 *
 * @param id identifier of the decision, or of the event that could not be read
 * @param chain the chain in the content store
 * @param ledger where the decision stands, or null where that is not known
 */
record DecisionDocument(
        UUID id,
        UUID caseId,
        String tenant,
        int run,
        Verdict verdict,
        ContentReference chain,
        @Nullable PackReference pack,
        List<ModelReference> models,
        Instant recordedAt,
        @Nullable LedgerPosition ledger) {

    DecisionDocument {
        models = List.copyOf(models);
    }

    static DecisionDocument of(DecisionRecorded event) {
        Decision decision = event.decision();
        return new DecisionDocument(
                decision.id(),
                decision.caseId(),
                decision.tenant(),
                decision.run(),
                decision.verdict(),
                event.chain(),
                decision.pack(),
                decision.models(),
                decision.recordedAt(),
                event.ledger());
    }
}
