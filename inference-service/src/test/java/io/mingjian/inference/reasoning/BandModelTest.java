/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.knowledge.Calibration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandModelTest {

    @ParameterizedTest
    @CsvSource({
        "-4.001, below-4",
        "-4, -4..-2",
        "-2, -2..-1",
        "-1, -1..0",
        "-0.0, 0..1",
        "0.999, 0..1",
        "1, 1..2",
        "2, 2..4",
        "3.999, 2..4",
        "4, above-4",
        "1e9, above-4"
    })
    void aBandHoldsItsLowerEdge(double score, String band) {
        assertThat(Band.of(score).signal("weapon")).isEqualTo("weapon:" + band);
    }

    @Property(tries = 300)
    void whatIsExpectedToBeBelievedIsWhatIsBelieved(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double prior,
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -9, max = 9) Double> ratios) {
        assertThat(BandModel.of(ratios).expectedLoss(prior, 0, posterior -> posterior))
                .isCloseTo(prior, within(1e-9));
        assertThat(BandModel.of(ratios).expectedLoss(prior, 0, posterior -> 1)).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 100)
    void twoBandsSayWhatASignalSays(
            @ForAll @DoubleRange(min = 0.1, max = 9) double present,
            @ForAll @DoubleRange(min = 0.05, max = 3) double absent) {
        SignalModel signal = SignalModel.of(new Calibration("o", "s", "h", present, -absent, 1, "test"));
        double presence = signal.presence(0.1);
        double expected = presence * Math.abs(signal.posterior(0.1, true) - 0.5)
                + (1 - presence) * Math.abs(signal.posterior(0.1, false) - 0.5);

        double loss = BandModel.of(List.of(present, -absent)).expectedLoss(0.1, 0, p -> Math.abs(p - 0.5));

        assertThat(loss).isCloseTo(expected, within(1e-9));
    }

    @Test
    void bandsThatSayNothingTeachNothing() {
        assertThat(BandModel.of(List.of(0.0, 0.0)).expectedLoss(0.3, 0, p -> Math.min(p, 1 - p)))
                .isCloseTo(0.3, within(1e-2));
    }

    @Test
    void whatOthersHaveSaidLeavesASignalOnlyWhatItSaysBeyondThat() {
        BandModel bands = BandModel.of(List.of(4.0, -2.0));

        assertThat(bands.expectedLoss(0.3, 5, p -> Math.abs(p - 0.3))).isCloseTo(0, within(1e-9));
        assertThat(bands.expectedLoss(0.3, 1, p -> Math.max(0, 0.3 - p))).isCloseTo(0, within(1e-9));
        assertThat(bands.expectedLoss(0.3, 1, p -> Math.max(0, p - 0.3))).isPositive();
    }
}
