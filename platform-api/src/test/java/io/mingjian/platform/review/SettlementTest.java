/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void onePersonSettlesWhereOneSuffices() {
        assertThat(Settlement.of(List.of(Outcome.PASS), 1)).contains(Outcome.PASS);
    }

    @Test
    void twoMustAgreeAndAThirdSettles() {
        assertThat(Settlement.of(List.of(Outcome.BLOCK), 2)).isEmpty();
        assertThat(Settlement.of(List.of(Outcome.BLOCK, Outcome.BLOCK), 2)).contains(Outcome.BLOCK);
        assertThat(Settlement.of(List.of(Outcome.BLOCK, Outcome.PASS), 2)).isEmpty();
        assertThat(Settlement.of(List.of(Outcome.BLOCK, Outcome.PASS, Outcome.PASS), 2))
                .contains(Outcome.PASS);
    }
}
