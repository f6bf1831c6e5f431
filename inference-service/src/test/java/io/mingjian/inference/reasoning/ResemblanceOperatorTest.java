/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResemblanceOperatorTest {

    private static final Operator CASES = new ResemblanceOperator("precedent", PrecedentKind.CASE);
    private static final Operator EXAMPLES = new ResemblanceOperator("prototype", PrecedentKind.EXAMPLE);

    @Test
    void theNearestOfEachHypothesisSpeaks() {
        Observation seen = CASES.observe(input(
                precedent("past-1", 0.85, "weapon", true),
                precedent("past-2", 0.95, "weapon", false),
                precedent("past-3", 0.81, "battery-leak", null)));

        assertThat(seen.signals())
                .extracting(Signal::name)
                .containsExactlyInAnyOrder("weapon:not:very-near", "battery-leak:near");
    }

    @Test
    void thePastCaseIsNamedInBothLanguages() {
        Signal signal = CASES.observe(input(precedent("past-1", 0.874, "weapon", true)))
                .signals()
                .get(0);

        assertThat(signal.found().zh()).isEqualTo("文字与已判案件 past-1 相似（87%），其中“枪支武器”成立");
        assertThat(signal.found().en())
                .isEqualTo("The text resembles the decided case past-1 (87%), where \"weapon\" held");
    }

    @Test
    void casesAndExamplesAreLookedAtApart() {
        ReasoningInput input = input(new Precedent(
                "swollen-1", 0.9, "weapon", Outcome.BLOCK, PrecedentKind.EXAMPLE, Modality.IMAGE, false, null));

        assertThat(CASES.availability(input)).isEqualTo(Operator.Availability.NO_INPUT);
        assertThat(EXAMPLES.availability(input)).isEqualTo(Operator.Availability.READY);
        assertThat(EXAMPLES.observe(input).signals().get(0).found().en())
                .isEqualTo(
                        "A picture resembles the example swollen-1 of the pack (90%), where \"weapon\" did not hold");
    }

    @Test
    void withoutPrecedentsThereIsNothingToLookAt() {
        assertThat(CASES.availability(input())).isEqualTo(Operator.Availability.NO_INPUT);
    }

    private static Precedent precedent(String id, double similarity, String hypothesis, @Nullable Boolean holds) {
        return new Precedent(
                id, similarity, hypothesis, Outcome.BLOCK, PrecedentKind.CASE, Modality.TEXT, holds, "title/embedding");
    }

    private static ReasoningInput input(Precedent... precedents) {
        ReasoningInput plain = SampleCase.titled("保温杯").input();
        CaseKnowledge known = plain.knowledge();
        CaseKnowledge knowledge = new CaseKnowledge(
                known.caseId(),
                known.pack(),
                known.hypotheses(),
                known.clauses(),
                known.procedures(),
                known.facts(),
                known.entities(),
                List.of(precedents));
        return new ReasoningInput(
                plain.event(), plain.texts(), plain.perception(), knowledge, plain.policy(), plain.fusion(), null);
    }
}
