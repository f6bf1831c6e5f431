/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BeliefModelTest {

    private static final BeliefModel MODEL =
            new BeliefModel(SamplePack.hypotheses(), Map.of(), CompiledPolicy.of(SamplePack.policy()));

    @Test
    void noEvidenceLeavesThePriors() {
        Beliefs beliefs = MODEL.settle(List.of(), Set.of());

        assertThat(beliefs.settled()).isEqualTo(MODEL.priors());
        assertThat(beliefs.probability("absolute-term")).isCloseTo(0.02, within(1e-12));
    }

    @Property(tries = 300)
    void theOrderOfEvidenceDoesNotMatter(@ForAll("evidence") List<Evidence> evidence, @ForAll long seed) {
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, new Random(seed));

        Beliefs one = MODEL.settle(evidence, Set.of());
        Beliefs other = MODEL.settle(shuffled, Set.of());

        assertThat(one.settled().keySet()).isEqualTo(other.settled().keySet());
        one.settled().forEach((hypothesis, value) -> assertThat(other.settled().get(hypothesis))
                .isCloseTo(value, within(1e-9)));
    }

    @Property(tries = 300)
    void strongerEvidenceNeverLowersBelief(
            @ForAll @DoubleRange(min = -6, max = 6) double ratio, @ForAll @DoubleRange(min = 0, max = 3) double more) {
        double weak =
                MODEL.settle(List.of(item(1, "g", "s", ratio, 0.7)), Set.of()).probability("absolute-term");
        double strong = MODEL.settle(List.of(item(1, "g", "s", ratio + more, 0.7)), Set.of())
                .probability("absolute-term");

        assertThat(strong).isGreaterThanOrEqualTo(weak);
    }

    @Test
    void itemsOfOneSourceCountTheStrongestOnly() {
        double both = logOdds(item(1, "same", "a", 2, 1), item(2, "same", "b", 3, 1));
        double strongest = logOdds(item(2, "same", "b", 3, 1));
        double apart = logOdds(item(1, "one", "a", 2, 1), item(2, "other", "b", 3, 1));

        assertThat(both).isEqualTo(strongest);
        assertThat(apart).isCloseTo(strongest + 2, within(1e-12));
    }

    @Test
    void oneSignalInSeveralPlacesCountsOnce() {
        assertThat(logOdds(item(1, "one", "a", 2, 1), item(2, "other", "a", 2, 1)))
                .isEqualTo(logOdds(item(1, "one", "a", 2, 1)));
    }

    @Test
    void silenceElsewhereDoesNotWeakenWhatWasFound() {
        Evidence found = item(1, "title", "a", 4, 1);
        Evidence silence = item(2, "picture", EvidenceWeigher.ABSENT, -3, 1);

        assertThat(logOdds(found, silence)).isEqualTo(logOdds(found));
        assertThat(logOdds(silence)).isLessThan(logOdds());
    }

    @Test
    void theModalityWeightScalesTheRatio() {
        double prior = logOdds();

        assertThat(logOdds(item(1, "g", "a", 4, 0.5))).isCloseTo(prior + 2, within(1e-12));
        assertThat(logOdds(item(1, "g", "a", 4, 0))).isEqualTo(prior);
    }

    @Test
    void aRuleFiresOnlyWhenAllItsConditionsAreBelieved() {
        Evidence swelling = item("battery-swelling", 6);
        Evidence transport = item("in-transport-chain", 6);

        assertThat(MODEL.settle(List.of(swelling), Set.of()).fired()).isEmpty();
        assertThat(MODEL.settle(List.of(swelling, transport), Set.of()).fired()).hasSize(1);
        assertThat(MODEL.settle(List.of(swelling, transport), Set.of("inference-rule:swelling-in-transport"))
                        .fired())
                .isEmpty();
    }

    @Property(tries = 300)
    void evidenceForNothingThatTheCaseKnowsLeavesEveryBelief(@ForAll("evidence") List<Evidence> evidence) {
        List<Evidence> foreign =
                evidence.stream().map(item -> aboutAnother(item)).toList();

        assertThat(MODEL.settle(foreign, Set.of()).settled()).isEqualTo(MODEL.priors());
    }

    @Property(tries = 300)
    void moreOfOneSourceNeverSaysMoreThanItsStrongestItem(@ForAll("evidence") List<Evidence> evidence) {
        List<Evidence> oneSource =
                evidence.stream().map(item -> inGroup(item, "one")).toList();
        double strongest = 0;
        for (Evidence item : oneSource) {
            double amount = item.logLikelihoodRatios().getOrDefault("absolute-term", 0.0) * item.modalityWeight();
            strongest = Math.abs(amount) > Math.abs(strongest) ? amount : strongest;
        }

        double moved = MODEL.settle(oneSource, Set.of()).logOdds("absolute-term")
                - MODEL.priors().getOrDefault("absolute-term", 0.0);

        assertThat(Math.abs(moved)).isCloseTo(Math.abs(strongest), within(1e-9));
    }

    @Property(tries = 300)
    void repeatingEvidenceUnderAnotherNameChangesNothing(@ForAll("evidence") List<Evidence> evidence) {
        List<Evidence> twice = new ArrayList<>(evidence);
        evidence.forEach(item -> twice.add(named(item, item.id() + ":again")));

        assertThat(MODEL.settle(twice, Set.of()).logOdds("absolute-term"))
                .isCloseTo(MODEL.settle(evidence, Set.of()).logOdds("absolute-term"), within(1e-9));
    }

    @Property(tries = 300)
    void anotherSourceThatSupportsNeverLowersBelief(
            @ForAll("evidence") List<Evidence> evidence, @ForAll @DoubleRange(min = 0, max = 6) double ratio) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(item(-1, "a source of its own", "a signal of its own", ratio, 1));

        assertThat(MODEL.settle(more, Set.of()).logOdds("absolute-term"))
                .isGreaterThanOrEqualTo(MODEL.settle(evidence, Set.of()).logOdds("absolute-term") - 1e-9);
    }

    @Property(tries = 300)
    void aStrongerItemAmongOthersNeverLowersBelief(
            @ForAll("supporting") List<Evidence> evidence,
            @ForAll @IntRange(max = 9) int which,
            @ForAll @DoubleRange(min = 0, max = 3) double more) {
        List<Evidence> stronger = new ArrayList<>(evidence);
        if (!stronger.isEmpty()) {
            int index = which % stronger.size();
            Evidence item = stronger.get(index);
            double ratio = item.logLikelihoodRatios().getOrDefault("absolute-term", 0.0);
            stronger.set(index, weighing(item, ratio + more));
        }

        assertThat(MODEL.settle(stronger, Set.of()).logOdds("absolute-term"))
                .isGreaterThanOrEqualTo(MODEL.settle(evidence, Set.of()).logOdds("absolute-term") - 1e-9);
    }

    private static Evidence aboutAnother(Evidence item) {
        return copy(item, item.id(), item.sourceGroup(), Map.of("of-another-pack", 3.0));
    }

    private static Evidence inGroup(Evidence item, String group) {
        return copy(item, item.id(), group, item.logLikelihoodRatios());
    }

    private static Evidence named(Evidence item, String id) {
        return copy(item, id, item.sourceGroup(), item.logLikelihoodRatios());
    }

    private static Evidence weighing(Evidence item, double ratio) {
        return copy(item, item.id(), item.sourceGroup(), Map.of("absolute-term", ratio));
    }

    private static Evidence copy(Evidence item, String id, String group, Map<String, Double> ratios) {
        return new Evidence(
                id,
                item.operator(),
                item.signal(),
                group,
                item.modality(),
                item.locator(),
                item.percepts(),
                item.excerpt(),
                ratios,
                item.modalityWeight(),
                item.explanation());
    }

    private static double logOdds(Evidence... evidence) {
        return MODEL.settle(List.of(evidence), Set.of()).logOdds("absolute-term");
    }

    private static Evidence item(String hypothesis, double ratio) {
        return new Evidence(
                "test:" + hypothesis,
                "test",
                hypothesis,
                hypothesis,
                Modality.TEXT,
                new Locator.WholeCase(),
                List.of(),
                "",
                Map.of(hypothesis, ratio),
                1,
                SamplePack.text("", ""));
    }

    private static Evidence item(int id, String group, String signal, double ratio, double weight) {
        return new Evidence(
                "test:" + id,
                "test",
                signal,
                group,
                Modality.TEXT,
                new Locator.WholeCase(),
                List.of(),
                "",
                Map.of("absolute-term", ratio),
                weight,
                SamplePack.text("", ""));
    }

    @Provide
    Arbitrary<List<Evidence>> supporting() {
        return evidence().map(items -> items.stream()
                .map(item -> weighing(item, Math.abs(item.logLikelihoodRatios().getOrDefault("absolute-term", 0.0))))
                .toList());
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        Arbitrary<Evidence> item = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of("g1", "g2", "g3", "g4"),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.doubles().between(-8, 8))
                .as((id, group, signal, ratio) -> item(id, group, signal, ratio, 0.8));
        return item.list().ofMaxSize(10).uniqueElements(Evidence::id);
    }
}
