/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordedDecisionTest {

    @Test
    void whatWasBelievedAndWhatWasOnlyConsideredAreKeptApart() {
        DecidedCase decided = recorded(1, Outcome.BLOCK, Map.of("fire", 0.9, "leak", 0.3, "swelling", 0.01))
                .decidedCase()
                .orElseThrow();

        assertThat(decided.held()).containsExactly("fire");
        assertThat(decided.failed()).containsExactly("leak");
    }

    @Test
    void aReviewDecidesNothing() {
        assertThat(recorded(1, Outcome.REVIEW, Map.of("fire", 0.9)).decidedCase())
                .isEmpty();
    }

    @Test
    void aLaterRunOnlyAsksWhatWouldBe() {
        assertThat(recorded(2, Outcome.BLOCK, Map.of("fire", 0.9)).decidedCase())
                .isEmpty();
    }

    @Test
    void aPassWithoutAnythingConsideredTeachesNothing() {
        assertThat(recorded(1, Outcome.PASS, Map.of("fire", 0.01)).decidedCase())
                .isEmpty();
    }

    @Test
    void theClausesAreNamedOnceEach() {
        assertThat(recorded(1, Outcome.BLOCK, Map.of("fire", 0.9)).clauses()).containsExactly("A-1", "B-2");
    }

    private static RecordedDecision recorded(int run, Outcome outcome, Map<String, Double> probabilities) {
        var decision = Decisions.of(new UUID(0, 1), "acme", run, outcome, probabilities);
        return new RecordedDecision(new UUID(0, 2), decision, List.of());
    }
}
