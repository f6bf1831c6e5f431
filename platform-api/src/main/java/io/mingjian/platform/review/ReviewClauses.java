/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.packs.InstalledPack;
import io.mingjian.platform.packs.InstalledPacks;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Clauses and procedures that a person's decision about a case can rest on. */
@Component
class ReviewClauses {

    private final CaseReads reads;
    private final InstalledPacks packs;
    private final ContentStore content;

    ReviewClauses(CaseReads reads, InstalledPacks packs, ContentStore content) {
        this.reads = reads;
        this.packs = packs;
        this.content = content;
    }

    /** Those that the case was judged by; where it failed before, those of the live pack. */
    SortedSet<String> of(String tenant, UUID caseId) {
        CaseView subject = reads.read(tenant, caseId);
        return knowledge(tenant, caseId).map(ReviewClauses::known).orElseGet(() -> packs.find(subject.pack())
                .map(InstalledPack::hypotheses)
                .map(ReviewClauses::named)
                .orElseGet(TreeSet::new));
    }

    private Optional<CaseKnowledge> knowledge(String tenant, UUID caseId) {
        try {
            ReasoningChain chain = ContractJson.read(reads.chain(tenant, caseId), ReasoningChain.class);
            return Optional.ofNullable(chain.knowledge())
                    .map(reference -> ContractJson.read(content.get(tenant, reference), CaseKnowledge.class));
        } catch (ContentNotFoundException e) {
            return Optional.empty();
        }
    }

    private static SortedSet<String> known(CaseKnowledge knowledge) {
        SortedSet<String> identifiers = new TreeSet<>();
        knowledge.clauses().forEach(clause -> identifiers.add(clause.id()));
        knowledge.procedures().forEach(procedure -> identifiers.add(procedure.id()));
        return identifiers;
    }

    private static SortedSet<String> named(List<Hypothesis> hypotheses) {
        SortedSet<String> identifiers = new TreeSet<>();
        hypotheses.forEach(hypothesis -> {
            identifiers.addAll(hypothesis.clauses());
            Optional.ofNullable(hypothesis.procedure()).ifPresent(identifiers::add);
        });
        return identifiers;
    }
}
