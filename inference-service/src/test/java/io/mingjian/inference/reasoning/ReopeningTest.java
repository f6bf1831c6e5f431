/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReopeningTest {

    private static final PackPolicy DEAR = SamplePack.costing(SamplePack.withFusion(), "fusion", 1500);

    @Test
    void aContradictionBringsInWhatWasJudgedNotWorthItsCost() {
        ReasoningChain chain =
                contradictory().fusion(SampleFusion.of("battery-leak", 3, 0.0)).reason();

        List<ReasoningStep.Verified> verified = verified(chain);
        assertThat(verified).hasSize(2);
        assertThat(verified.get(0).trace().reopening()).isNull();
        assertThat(verified.get(0).trace().notRun())
                .extracting(NotRun::operator, NotRun::reason)
                .contains(tuple("fusion", "no-value"));
        assertThat(verified.get(1).trace().reopening()).isEqualTo(1);
        assertThat(chain.steps())
                .filteredOn(step -> step.trace().operator().equals("fusion"))
                .singleElement()
                .satisfies(step -> assertThat(step.trace().reopening()).isEqualTo(1));
    }

    @Test
    void beliefsFollowFromOneAnotherThroughTheReopening() {
        ReasoningChain chain =
                contradictory().fusion(SampleFusion.of("battery-leak", 3, 0.0)).reason();

        for (int i = 1; i < chain.steps().size(); i++) {
            assertThat(chain.steps().get(i).trace().before())
                    .as("step %s", i)
                    .isEqualTo(chain.steps().get(i - 1).trace().after());
        }
    }

    @Test
    void aContradictionThatStaysEndsWithAPerson() {
        ReasoningChain chain =
                contradictory().fusion(SampleFusion.of("battery-leak", 3, 0.0)).reason();

        assertThat(chain.verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verified(chain).get(1).checks())
                .filteredOn(check -> !check.passed())
                .extracting(Check::name)
                .contains("modality-agreement");
    }

    @Test
    void whatIsOutsideTheBudgetIsNotBroughtIn() {
        ReasoningChain chain = contradictory()
                .policy(SamplePack.costing(SamplePack.withFusion(), "fusion", 5000))
                .fusion(SampleFusion.of("battery-leak", 3, 0.0))
                .reason();

        assertThat(verified(chain)).hasSize(1);
    }

    @Test
    void withoutAContradictionTheLoopIsNotReopened() {
        ReasoningChain chain = SampleCase.titled("电池漏液")
                .pictureClass("leak", 0.97)
                .policy(DEAR)
                .fusion(SampleFusion.of("battery-leak", 3, 0.0))
                .reason();

        assertThat(verified(chain)).hasSize(1);
    }

    private static SampleCase contradictory() {
        return SampleCase.titled("电池未漏液").pictureClass("leak", 0.97).policy(DEAR);
    }

    private static List<ReasoningStep.Verified> verified(ReasoningChain chain) {
        return chain.steps().stream()
                .filter(ReasoningStep.Verified.class::isInstance)
                .map(ReasoningStep.Verified.class::cast)
                .toList();
    }
}
