/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {

    /** cat: 2 hit of 3; dog: 1 hit of 2 with 2 claimed; bird: claimed once, never there. */
    private static final List<Judgement> ANIMALS = List.of(
            Judgement.choice("cat", "cat", 0.95),
            Judgement.choice("cat", "cat", 0.65),
            Judgement.choice("cat", "dog", 0.60),
            Judgement.choice("dog", "dog", 0.97),
            Judgement.choice("dog", "bird", 0.30));

    @Test
    void accuracyIsTheMeanCredit() {
        assertThat(Metrics.accuracy(ANIMALS)).hasValue(0.6);
        assertThat(Metrics.accuracy(List.of(new Judgement("all read", "some read", null, 0.25))))
                .hasValue(0.25);
    }

    @Test
    void macroF1AveragesEveryClassThatOccurs() {
        // cat: 2*2/(2+3) = 0.8, dog: 2*1/(2+2) = 0.5, bird: 0
        assertThat(Metrics.macroF1(ANIMALS).orElseThrow()).isCloseTo(1.3 / 3, within(1e-12));
    }

    @Test
    void anUndecidedRecordIsAMissAndNoClass() {
        List<Judgement> judgements = List.of(Judgement.choice("yes", "yes", 0.9), Judgement.undecided("yes"));
        assertThat(Metrics.accuracy(judgements)).hasValue(0.5);
        // yes: 2*1/(1+2)
        assertThat(Metrics.macroF1(judgements).orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void confusionCountsTruthAgainstPrediction() {
        assertThat(Metrics.confusion(ANIMALS))
                .isEqualTo(Map.of("cat", Map.of("cat", 2, "dog", 1), "dog", Map.of("dog", 1, "bird", 1)));
    }

    @Test
    void calibrationErrorWeighsTheGapOfEachBin() {
        // fifteenths: 0.95 and 0.97 share bin 14: |2 - 1.92| = 0.08; 0.65 and 0.60 share bin 9: |1 - 1.25| = 0.25;
        // 0.30 alone in bin 4: 0.30; sum 0.63 over 5
        assertThat(Metrics.expectedCalibrationError(ANIMALS).orElseThrow()).isCloseTo(0.63 / 5, within(1e-12));
    }

    @Test
    void certaintyFallsIntoTheLastBin() {
        List<Judgement> certain = List.of(Judgement.choice("a", "a", 1.0), Judgement.choice("a", "b", 1.0));
        assertThat(Metrics.expectedCalibrationError(certain)).hasValue(0.5);
    }

    @Test
    void withoutStatedConfidenceThereIsNoCalibrationError() {
        assertThat(Metrics.expectedCalibrationError(List.of(Judgement.choice("a", "a", null))))
                .isEmpty();
    }

    @Test
    void percentilesAreNearestRanks() {
        double[] values = {40, 10, 30, 20};
        assertThat(Metrics.percentile(values, 0.50)).hasValue(20);
        assertThat(Metrics.percentile(values, 0.95)).hasValue(40);
        assertThat(Metrics.percentile(new double[] {7}, 0.5)).hasValue(7);
        assertThat(Metrics.percentile(new double[0], 0.5)).isEmpty();
    }
}
