/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {

    @Test
    void equalSharesHaveNoIndex() {
        PopulationStability same = PopulationStability.of(counts(50, 30, 20), counts(50, 30, 20));
        assertThat(same.index()).isZero();
        assertThat(same.noticeable()).isFalse();
    }

    @Test
    void isTheSumOverTheClasses() {
        double expected =
                (0.6 - 0.5) * Math.log(0.6 / 0.5) + (0.2 - 0.3) * Math.log(0.2 / 0.3) + (0.2 - 0.2) * Math.log(1);
        assertThat(PopulationStability.of(counts(600_000, 200_000, 200_000), counts(500_000, 300_000, 200_000))
                        .index())
                .isCloseTo(expected, within(1e-4));
    }

    @Test
    void aLargeMoveOfManyCasesIsNoticeable() {
        PopulationStability moved = PopulationStability.of(counts(300, 100, 600), counts(600, 100, 300));
        assertThat(moved.noticeable()).isTrue();
        assertThat(moved.size()).isEqualTo(PopulationStability.Size.LARGE);
    }

    @Test
    void theSameMoveOfFewCasesIsNot() {
        assertThat(PopulationStability.of(counts(2, 1, 3), counts(3, 1, 2)).noticeable())
                .isFalse();
    }

    @Test
    void emptyStretchesSayNothing() {
        assertThat(PopulationStability.of(Map.of(), counts(5, 5, 5)).noticeable())
                .isFalse();
        assertThat(PopulationStability.of(counts(5, 5, 5), counts(0, 0, 0)).index())
                .isZero();
    }

    /** What the Javadoc claims of chance, checked by drawing twice from one population. */
    @Test
    void chanceAloneIsNoticeableInAboutOneOfTwenty() {
        Random random = new Random(20260101);
        int noticeable = 0;
        int rounds = 4000;
        for (int i = 0; i < rounds; i++) {
            if (PopulationStability.of(drawn(random, 400), drawn(random, 700)).noticeable()) {
                noticeable++;
            }
        }
        assertThat((double) noticeable / rounds).isBetween(0.03, 0.07);
    }

    private static Map<String, Long> drawn(Random random, int cases) {
        long[] counts = new long[3];
        for (int i = 0; i < cases; i++) {
            double draw = random.nextDouble();
            counts[draw < 0.5 ? 0 : draw < 0.8 ? 1 : 2]++;
        }
        return counts(counts[0], counts[1], counts[2]);
    }

    private static Map<String, Long> counts(long passed, long reviewed, long blocked) {
        return Map.of("PASS", passed, "REVIEW", reviewed, "BLOCK", blocked);
    }
}
