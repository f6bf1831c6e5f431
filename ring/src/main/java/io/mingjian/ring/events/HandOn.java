/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.content.ContentErasedException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hands a case whose hop failed for good to a person: verdict REVIEW, the failure as its only step. */
final class HandOn {

    private final ContentStore content;

    HandOn(ContentStore content) {
        this.content = content;
    }

    /** The event that ends the case in REVIEW, or empty where the record does not tell which case it is about and where the case was erased. */
    Optional<CaseReasoned> toReview(PoisonEvent poison, String hop) {
        if (poison.caseId() == null || poison.tenant() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(review(poison.caseId(), poison.tenant(), poison, hop));
        } catch (ContentErasedException e) {
            // every run was decided before the erasure, so nothing waits for this one
            return Optional.empty();
        }
    }

    private CaseReasoned review(UUID caseId, String tenant, PoisonEvent poison, String hop) {
        ReasoningChain chain = FailureChains.of(caseId, poison.run(), null, hop, poison.reason());
        ContentReference stored = content.put(tenant, caseId, ContractJson.canonical(chain));
        return new CaseReasoned(caseId, tenant, poison.run(), chain.verdict(), stored, null, List.of());
    }
}
