/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void intervalOfAShareIsThatOfTheBinomial() {
        // 80 of 100: normal approximation 0.8 +- 1.96 * sqrt(0.8 * 0.2 / 100) = 0.722 to 0.878
        Bootstrap.Interval interval =
                Bootstrap.interval(right(80, 100), Metrics::accuracy).orElseThrow();
        assertThat(interval.low()).isCloseTo(0.722, within(0.02));
        assertThat(interval.high()).isCloseTo(0.878, within(0.02));
    }

    @Test
    void moreRecordsMakeItNarrower() {
        Bootstrap.Interval few =
                Bootstrap.interval(right(8, 10), Metrics::accuracy).orElseThrow();
        Bootstrap.Interval many =
                Bootstrap.interval(right(800, 1000), Metrics::accuracy).orElseThrow();
        assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 4);
    }

    @Test
    void sameRecordsGiveTheSameInterval() {
        assertThat(Bootstrap.interval(right(37, 50), Metrics::macroF1))
                .isEqualTo(Bootstrap.interval(right(37, 50), Metrics::macroF1));
    }

    @Test
    void oneRecordOrNoMeasureGivesNone() {
        assertThat(Bootstrap.interval(right(1, 1), Metrics::accuracy)).isEmpty();
        assertThat(Bootstrap.interval(right(3, 5), Metrics::expectedCalibrationError))
                .isEmpty();
    }

    private static List<Judgement> right(int right, int all) {
        List<Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            judgements.add(Judgement.choice("yes", i < right ? "yes" : "no", null));
        }
        return judgements;
    }
}
