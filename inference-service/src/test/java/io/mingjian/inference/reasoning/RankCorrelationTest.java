/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void isOneForEqualRanksAndMinusOneForReversedOnes() {
        assertThat(RankCorrelation.spearman(List.of(1.0, 2.0, 3.0), List.of(10.0, 20.0, 90.0)))
                .isCloseTo(1, within(1e-12));
        assertThat(RankCorrelation.spearman(List.of(1.0, 2.0, 3.0), List.of(3.0, 2.0, 1.0)))
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void equalValuesShareTheirMeanRank() {
        assertThat(RankCorrelation.spearman(List.of(1.0, 2.0, 2.0, 4.0), List.of(1.0, 2.0, 3.0, 4.0)))
                .isCloseTo(0.9486832980505138, within(1e-12));
    }

    @Test
    void saysNothingAgainstFewerThanTwoValues() {
        assertThat(RankCorrelation.spearman(List.of(), List.of())).isEqualTo(1);
        assertThat(RankCorrelation.spearman(List.of(0.4), List.of(7.0))).isEqualTo(1);
        assertThat(RankCorrelation.spearman(List.of(1.0, 1.0), List.of(1.0, 2.0)))
                .isZero();
    }
}
