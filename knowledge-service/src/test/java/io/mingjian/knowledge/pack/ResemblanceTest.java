/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResemblanceTest {

    @ParameterizedTest
    @ValueSource(strings = {TestPacks.COMPLIANCE, TestPacks.TRIAGE})
    void whatResemblesACaseInformsAndNeverBlocksAlone(String name) {
        Pack pack = TestPacks.read(name);
        List<Hypothesis> adverse =
                pack.hypotheses().stream().filter(Hypothesis::isAdverse).toList();

        assertThat(adverse).isNotEmpty().allSatisfy(hypothesis -> {
            double most = strongest(pack, "precedent", hypothesis) + strongest(pack, "prototype", hypothesis);
            double probability = 1 / (1 + Math.exp(-most) * (1 - hypothesis.prior()) / hypothesis.prior());

            // reasoning calls it a contradiction where two modalities speak for and against by 1 or more
            assertThat(most).isPositive().isLessThan(1);
            assertThat(pack.policy().losses().best(probability)).isNotEqualTo(Outcome.BLOCK);
        });
    }

    private static double strongest(Pack pack, String operator, Hypothesis hypothesis) {
        return pack.policy().calibrations().stream()
                .filter(calibration -> calibration.operator().equals(operator)
                        && calibration.hypothesis().equals(hypothesis.id()))
                .mapToDouble(Calibration::present)
                .max()
                .orElseThrow();
    }
}
