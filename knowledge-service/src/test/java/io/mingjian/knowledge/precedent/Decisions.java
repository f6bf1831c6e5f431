/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.testsupport.TestClock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decisions of ticket-triage as tests need them; each cites A-1 twice and B-2 once. */
final class Decisions {

    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final String DIGEST = "0".repeat(64);

    private Decisions() {}

    static Decision of(UUID caseId, String tenant, int run, Outcome outcome, Map<String, Double> probabilities) {
        List<LabelProbability> labels = probabilities.entrySet().stream()
                .map(entry -> new LabelProbability(entry.getKey(), TEXT, entry.getValue(), 2))
                .sorted(Comparator.comparingDouble(label -> -label.probability()))
                .toList();
        List<Citation> citations = List.of(cited("B-2"), cited("A-1"), cited("A-1"));
        Verdict verdict =
                new Verdict(outcome, TEXT, labels, 2, 0.9, List.of(), citations, List.of(), List.of(), Map.of(), TEXT);
        PackReference pack =
                new PackReference("ticket-triage", "1.0.0", DIGEST, DIGEST, new ContentReference(DIGEST, 1));
        return new Decision(Identifiers.next(), caseId, tenant, run, verdict, DIGEST, pack, List.of(), TestClock.NOW);
    }

    private static Citation cited(String clause) {
        return new Citation(clause, "fire", "instrument", "article", TEXT, "source");
    }
}
