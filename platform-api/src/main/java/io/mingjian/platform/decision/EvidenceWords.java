/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says in words what a decision rests on. */
@Component
public class EvidenceWords {

    private final CaseReads reads;

    EvidenceWords(CaseReads reads) {
        this.reads = reads;
    }

    /**
     * The smallest sufficient evidence of a decision, one sentence for each item; empty where the decision has none or its
     * chain is gone.
     */
    public List<LocalizedText> minimal(String tenant, UUID caseId, CaseView.DecisionView decision) {
        if (decision.minimalEvidence().isEmpty()) {
            return List.of();
        }
        try {
            ReasoningChain chain = ContractJson.read(reads.chain(tenant, caseId), ReasoningChain.class);
            Map<String, LocalizedText> words = new LinkedHashMap<>();
            chain.steps().forEach(step -> step.trace().evidence().forEach(item -> words.put(item.id(), said(item))));
            return decision.minimalEvidence().stream()
                    .map(words::get)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (ContentNotFoundException e) {
            return List.of();
        }
    }

    private static LocalizedText said(Evidence item) {
        return item.explanation();
    }
}
