/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.knowledge.Calibration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final CompiledPolicy POLICY = CompiledPolicy.of(SamplePack.policy());
    private static final Planner PLANNER = new Planner(POLICY, SamplePack.hypotheses());
    private static final BeliefModel MODEL = new BeliefModel(SamplePack.hypotheses(), Map.of(), POLICY);

    @Test
    void lookingIsWorthMoreThanACheapCost() {
        Beliefs priors = MODEL.settle(List.of(), Set.of());

        assertThat(PLANNER.value(tool("lexicon"), priors)).isPositive();
    }

    @Test
    void anOperatorThatCannotChangeTheDecisionIsWorthLessThanNothing() {
        Beliefs certain = new BeliefModel(SamplePack.hypotheses(), Map.of("contact-solicitation", 0.9999999), POLICY)
                .settle(List.of(), Set.of());

        assertThat(PLANNER.value(tool("contact"), certain)).isNegative();
        assertThat(PLANNER.needed(List.of(tool("contact")), certain)).isEmpty();
    }

    @Test
    void whatCouldKeepACaseFromPassingIsNeeded() {
        Beliefs priors = MODEL.settle(List.of(), Set.of());

        assertThat(PLANNER.needed(POLICY.tools(), priors)).contains("lexicon", "contact", "attribute", "image-class");
    }

    @Test
    void bandsExcludeOneAnotherSoThatOnlyTheStrongestCanComeTrue() {
        CompiledPolicy fusing = CompiledPolicy.of(SamplePack.withFusion());
        Planner planner = new Planner(fusing, SamplePack.hypotheses());
        CompiledPolicy.Tool fusion = fusing.tools().get(fusing.tools().size() - 1);
        Beliefs doubtful = believing("weapon", 0.0002);
        Beliefs likely = believing("weapon", 0.1);

        assertThat(planner.needed(List.of(fusion), doubtful)).containsExactly("fusion");
        assertThat(planner.needed(List.of(fusion), believing("weapon", 1e-6))).isEmpty();
        assertThat(planner.value(fusion, likely)).isGreaterThan(planner.value(fusion, doubtful));
    }

    private static Beliefs believing(String hypothesis, double probability) {
        return new BeliefModel(
                        SamplePack.hypotheses(),
                        Map.of("contact-solicitation", 1e-9, "battery-leak", 1e-9, hypothesis, probability),
                        POLICY)
                .settle(List.of(), Set.of());
    }

    @Property(tries = 300)
    void theSignalModelGivesBackItsRatios(
            @ForAll @DoubleRange(min = 0.1, max = 9) double present,
            @ForAll @DoubleRange(min = 0.05, max = 3) double absent) {
        SignalModel model = SignalModel.of(new Calibration("o", "s", "h", present, -absent, 1, "test"));

        assertThat(model.ifTrue()).isBetween(0.0, 1.0);
        assertThat(model.ifFalse()).isBetween(0.0, 1.0);
        assertThat(Math.log(model.ifTrue() / model.ifFalse())).isCloseTo(present, within(1e-6));
        assertThat(Math.log((1 - model.ifTrue()) / (1 - model.ifFalse()))).isCloseTo(-absent, within(1e-6));
    }

    @Property(tries = 300)
    void whatIsExpectedToBeBelievedIsWhatIsBelieved(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double prior,
            @ForAll @DoubleRange(min = -8, max = 8) double present,
            @ForAll @DoubleRange(min = -3, max = 3) double absent) {
        SignalModel model = SignalModel.of(new Calibration("o", "s", "h", present, absent, 1, "test"));
        double presence = model.presence(prior);

        double expected = presence * model.posterior(prior, true) + (1 - presence) * model.posterior(prior, false);

        assertThat(expected).isCloseTo(prior, within(1e-9));
    }

    private static CompiledPolicy.Tool tool(String name) {
        return POLICY.tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
