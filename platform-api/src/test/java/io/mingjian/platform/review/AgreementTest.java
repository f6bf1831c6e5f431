/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.review.Agreement.Cell;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** 20 and 15 alike, 5 and 10 apart: observed 0.7, chance 0.5. */
    @Test
    void kappaIsAgreementBeyondChance() {
        Agreement agreement = Agreement.of(List.of(
                new Cell(Outcome.BLOCK, Outcome.BLOCK, 20),
                new Cell(Outcome.BLOCK, Outcome.PASS, 5),
                new Cell(Outcome.PASS, Outcome.BLOCK, 10),
                new Cell(Outcome.PASS, Outcome.PASS, 15)));

        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.agreed()).isEqualTo(0.7);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void nothingIsSaidWithoutPairsOrWhereChanceAloneAgrees() {
        assertThat(Agreement.of(List.of())).isEqualTo(new Agreement(0, null, null));
        assertThat(Agreement.of(List.of(new Cell(Outcome.PASS, Outcome.PASS, 9))))
                .isEqualTo(new Agreement(9, 1.0, null));
    }
}
