/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class KindReportTest {

    private static final Evaluation.Kind TEXT = new Evaluation.Kind(
            Kinds.scoring("ecommerce_compliance_text").orElseThrow(),
            new InstalledPack("ecommerce-compliance", "1.2.0", List.of()),
            List.of());

    @Test
    void recordsForAPersonAreNeitherCleanNorCovered() {
        List<Scored> scored = new ArrayList<>();
        scored.add(scored("a", Outcome.BLOCK, "violating", Judgement.choice("violating", "violating", 0.9)));
        scored.add(scored("b", Outcome.REVIEW, "violating", Judgement.choice("not violating", "violating", 0.6)));
        scored.add(scored("c", Outcome.PASS, "violating", Judgement.choice("not violating", "not violating", 0.8)));
        scored.add(scored("d", Outcome.REVIEW, "escalate", Judgement.choice("REVIEW", "REVIEW", null)));
        scored.add(scored("e", Outcome.PASS, "escalate", Judgement.choice("REVIEW", "PASS", null)));

        KindReport report = KindReport.of(TEXT, scored, 0);

        assertThat(report.count()).isEqualTo(5);
        assertThat(report.accuracy()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(report.coverage()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(report.selectiveAccuracy()).isEqualTo(1.0);
        assertThat(report.errors()).containsExactly("b");
        KindReport.Aspect escalate = Objects.requireNonNull(report.aspects().get("escalate"));
        assertThat(escalate.count()).isEqualTo(2);
        assertThat(escalate.accuracy()).isEqualTo(0.5);
        assertThat(escalate.confusion()).isEqualTo(Map.of("REVIEW", Map.of("PASS", 1, "REVIEW", 1)));
        assertThat(escalate.errors()).containsExactly("e");
    }

    @Test
    void everyMeasureHasAnIntervalAroundIt() {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean right = i % 4 != 0;
            Outcome outcome = i % 5 == 0 ? Outcome.REVIEW : Outcome.PASS;
            Judgement judgement =
                    Judgement.choice("not violating", right ? "not violating" : "violating", right ? 0.9 : 0.7);
            scored.add(scored("r" + i, outcome, "violating", judgement));
        }

        KindReport report = KindReport.of(TEXT, scored, 0);

        assertThat(report.intervals())
                .containsOnlyKeys("accuracy", "macroF1", "expectedCalibrationError", "coverage", "selectiveAccuracy");
        Bootstrap.Interval accuracy = Objects.requireNonNull(report.intervals().get("accuracy"));
        assertThat(accuracy.low()).isLessThan(0.75);
        assertThat(accuracy.high()).isGreaterThan(0.75);
        Bootstrap.Interval coverage = Objects.requireNonNull(report.intervals().get("coverage"));
        assertThat(coverage.low()).isLessThan(0.8);
        assertThat(coverage.high()).isGreaterThan(0.8);
    }

    private static Scored scored(String id, Outcome outcome, String aspect, Judgement judgement) {
        return new Scored(id, "ecommerce_compliance_text", outcome, 10, Map.of(aspect, judgement), null);
    }
}
