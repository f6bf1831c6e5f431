/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.PackPolicy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sample pack: PASS up to 0.1, BLOCK from 0.95, REVIEW between; a review costs 1. */
class StakesTest {

    private static final PackPolicy POLICY = SamplePack.policy();
    private static final CompiledPolicy COMPILED = CompiledPolicy.of(POLICY);

    @Test
    void whereNothingSpeaksAgainstTheCaseTheDecisionIsAtStake() {
        Stakes stakes = stakes(Map.of());

        assertThat(stakes.loss(hypothesis("weapon"), 0.05)).isCloseTo(0.5, within(1e-9));
        assertThat(stakes.loss(hypothesis("weapon"), 0.5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void whereAnotherHypothesisStopsTheCaseOnlyTheListIsAtStake() {
        Stakes stakes = stakes(Map.of("absolute-term", 0.99));

        double decided = POLICY.losses().block().expected(0.3);
        assertThat(stakes.loss(hypothesis("weapon"), 0.3)).isCloseTo(decided + 0.3 * Stakes.ENTRY, within(1e-9));
        assertThat(stakes.loss(hypothesis("absolute-term"), 0.05)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void ofTwoThatStopTheCaseEachIsUnderTheFloorOfTheOther() {
        Stakes stakes = stakes(Map.of("absolute-term", 0.99, "contact-solicitation", 0.99));

        assertThat(stakes.loss(hypothesis("absolute-term"), 0.05))
                .isCloseTo(POLICY.losses().block().expected(0.05) + 0.05 * Stakes.ENTRY, within(1e-9));
    }

    @Test
    void moreEvidenceIsWorthLessOnceTheCaseIsStopped() {
        Planner planner = new Planner(COMPILED, SamplePack.hypotheses());
        CompiledPolicy.Tool contact = COMPILED.tools().get(1);

        assertThat(planner.value(contact, stakes(Map.of("absolute-term", 0.99))))
                .isLessThan(planner.value(contact, stakes(Map.of())))
                .isPositive();
    }

    private static Stakes stakes(Map<String, Double> priors) {
        Beliefs beliefs = new BeliefModel(SamplePack.hypotheses(), priors, COMPILED).settle(List.of(), Set.of());
        return new Stakes(POLICY.losses(), SamplePack.hypotheses(), beliefs);
    }

    private static Hypothesis hypothesis(String id) {
        return SamplePack.hypotheses().stream()
                .filter(hypothesis -> hypothesis.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
