/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossMatrixTest {

    private static final LossMatrix LOSSES =
            new LossMatrix(new OutcomeLoss(10, 0), new OutcomeLoss(1, 1), new OutcomeLoss(0, 20));

    @ParameterizedTest
    @CsvSource({"0, PASS", "0.09, PASS", "0.11, REVIEW", "0.5, REVIEW", "0.94, REVIEW", "0.96, BLOCK", "1, BLOCK"})
    void theOutcomeOfLeastExpectedLossIsBest(double probability, Outcome best) {
        assertThat(LOSSES.best(probability)).isEqualTo(best);
    }

    @Test
    void whenAllCostTheSameAPersonDecides() {
        OutcomeLoss same = new OutcomeLoss(1, 1);

        assertThat(new LossMatrix(same, same, same).best(0.5)).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void whenPassingAndBlockingCostTheSameTheCaseIsBlocked() {
        OutcomeLoss cheap = new OutcomeLoss(1, 1);

        assertThat(new LossMatrix(cheap, new OutcomeLoss(2, 2), cheap).best(0.5))
                .isEqualTo(Outcome.BLOCK);
    }

    @Test
    void anUnknownProbabilityGoesToAPerson() {
        assertThat(LOSSES.best(Double.NaN)).isEqualTo(Outcome.REVIEW);
    }
}
