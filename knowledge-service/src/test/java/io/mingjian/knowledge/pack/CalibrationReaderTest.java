/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Calibration;
import io.mingjian.contracts.knowledge.PackPolicy;
import org.junit.jupiter.api.Test;

class CalibrationReaderTest {

    private static final Pack PACK = PackReader.read(SmallPack.create()
            .replacing("calibration/elicited.tsv", "4.0\t-0.2", "-0.0\t-0.0")
            .files());

    @Test
    void readsNegativeZeroAsZero() {
        Calibration calibration = PACK.policy().calibrations().get(0);

        assertThat(Double.doubleToRawLongBits(calibration.present())).isZero();
        assertThat(Double.doubleToRawLongBits(calibration.absent())).isZero();
    }

    @Test
    void aPolicyWithNegativeZeroIsReadBackAsItWasWritten() {
        PackPolicy readBack = ContractJson.read(PACK.policyJson(), PackPolicy.class);

        assertThat(readBack).isEqualTo(PACK.policy());
    }
}
