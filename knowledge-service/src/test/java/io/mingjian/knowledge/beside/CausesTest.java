/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import io.mingjian.knowledge.pack.SmallPack;
import io.mingjian.testsupport.Verdicts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final LocalizedText WORDS = new LocalizedText("测试", "test");

    @Test
    void chainsThatRestOnTheSameHaveNoCause() {
        Causes.Judged judged = judged(SmallPack.create(), 0.1, evidence("a", 4));
        assertThat(Causes.between(judged, judged)).isEmpty();
    }

    @Test
    void evidenceThatOnlyOneFoundAndThatIsWeighedDifferentlyIsTold() {
        Causes.Judged live = judged(SmallPack.create(), 0.1, evidence("a", 4), evidence("b", 1));
        Causes.Judged beside = judged(SmallPack.create(), 0.1, evidence("b", 2), evidence("c", 3));
        assertThat(Causes.between(live, beside))
                .extracting(Cause::kind, Cause::live, Cause::beside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Cause.Kind.EVIDENCE_GONE, "{rude=4.0} × 1.0", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                Cause.Kind.CALIBRATION, "{rude=1.0} × 1.0", "{rude=2.0} × 1.0"),
                        org.assertj.core.groups.Tuple.tuple(Cause.Kind.EVIDENCE_ADDED, "", "{rude=3.0} × 1.0"));
    }

    @Test
    void anotherPriorOtherLossesAndOtherRulesAreTold() {
        SmallPack other = SmallPack.create()
                .replacing("pack.yaml", "pass: {ifTrue: 6", "pass: {ifTrue: 9")
                .replacing("pack.yaml", "logLikelihoodRatio: 0.5", "logLikelihoodRatio: 1.5");
        assertThat(Causes.between(judged(SmallPack.create(), 0.1), judged(other, 0.2)))
                .extracting(Cause::kind)
                .containsExactly(Cause.Kind.PRIOR, Cause.Kind.LOSSES, Cause.Kind.RULES);
    }

    private static Causes.Judged judged(SmallPack pack, double prior, Evidence... evidence) {
        var put = new ReasoningStep.Hypothesized(trace(0, Map.of("rude", prior)), WORDS);
        var found = new ReasoningStep.Gathered(trace(1, Map.of(), evidence), WORDS);
        ReasoningChain chain = new ReasoningChain(
                Identifiers.next(), 1, null, List.of(), null, null, List.of(put, found), Verdicts.of(Outcome.PASS));
        return new Causes.Judged(chain, pack.pack().policy());
    }

    private static StepTrace trace(int index, Map<String, Double> after, Evidence... evidence) {
        return new StepTrace(
                index, "lexicon", "0".repeat(64), List.of(evidence), Map.of(), after, Map.of(), 1, List.of());
    }

    private static Evidence evidence(String id, double ratio) {
        return new Evidence(
                id,
                "lexicon",
                "insult",
                "title",
                Modality.TEXT,
                new Locator.TextRange("title", 0, 6),
                List.of(),
                "nitwit",
                Map.of("rude", ratio),
                1,
                WORDS);
    }
}
