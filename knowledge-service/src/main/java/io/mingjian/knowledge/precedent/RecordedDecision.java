/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as this service keeps it.
 *
 * @param event identity of the event that brought it
 * @param decision the decision as the ledger holds it
 * @param embeddings what the case looks like, empty where nothing is to be learned from it
 */
public record RecordedDecision(UUID event, Decision decision, List<Embedding> embeddings) {

    /** A hypothesis that stayed below this was never really considered. */
    static final double CONSIDERED = 0.05;

    private static final double BELIEVED = 0.5;
    private static final int MOST_HYPOTHESES = 8;

    public RecordedDecision {
        embeddings = List.copyOf(embeddings);
    }

    /**
     * Whether later cases may learn from a decision: the original run passed or blocked. Later runs ask what would be if,
     * and a REVIEW decided nothing.
     */
    static boolean teaches(Decision decision) {
        return decision.run() == 1
                && decision.pack() != null
                && decision.verdict().outcome() != Outcome.REVIEW
                && !(held(decision.verdict()).isEmpty()
                        && failed(decision.verdict()).isEmpty());
    }

    /** What later cases may learn from. */
    public Optional<DecidedCase> decidedCase() {
        if (!teaches(decision) || decision.pack() == null) {
            return Optional.empty();
        }
        return Optional.of(new DecidedCase(
                decision.caseId(),
                decision.tenant(),
                decision.pack().name(),
                decision.verdict().outcome(),
                held(),
                failed(),
                embeddings));
    }

    /** Hypotheses that were believed, most probable first. */
    public List<String> held() {
        return held(decision.verdict());
    }

    /** Hypotheses that were considered and not believed, most probable first. */
    public List<String> failed() {
        return failed(decision.verdict());
    }

    /** The clauses that the decision cites, each once. */
    public List<String> clauses() {
        return decision.verdict().citations().stream()
                .map(Citation::clause)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> held(Verdict verdict) {
        return within(verdict, BELIEVED, Double.POSITIVE_INFINITY);
    }

    private static List<String> failed(Verdict verdict) {
        return within(verdict, CONSIDERED, BELIEVED);
    }

    private static List<String> within(Verdict verdict, double begin, double end) {
        return verdict.labels().stream()
                .filter(label -> label.probability() >= begin && label.probability() < end)
                .map(LabelProbability::hypothesis)
                .limit(MOST_HYPOTHESES)
                .toList();
    }
}
