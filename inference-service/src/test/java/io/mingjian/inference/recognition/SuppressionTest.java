/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static final Detection BEST = of(3, 0.9, 0.1);
    private static final Detection SAME_PLACE = of(3, 0.8, 0.12);
    private static final Detection OTHER_CLASS = of(4, 0.7, 0.1);
    private static final Detection ELSEWHERE = of(3, 0.6, 0.6);

    @Test
    void keepsTheBestOfOneClassInOnePlace() {
        List<Detection> found = List.of(ELSEWHERE, OTHER_CLASS, SAME_PLACE, BEST);

        assertThat(Suppression.best(found, 0.6, 20)).containsExactly(BEST, OTHER_CLASS, ELSEWHERE);
    }

    @Test
    void keepsNoMoreThanAskedFor() {
        assertThat(Suppression.best(List.of(ELSEWHERE, OTHER_CLASS, BEST), 0.6, 2))
                .containsExactly(BEST, OTHER_CLASS);
    }

    @Test
    void keepsTheEarlierOfEquals() {
        Detection twin = of(3, 0.9, 0.11);

        assertThat(Suppression.best(List.of(twin, BEST), 0.6, 20)).containsExactly(twin);
    }

    private static Detection of(int classIndex, double score, double left) {
        return new Detection(classIndex, "thing", score, new Box(left, 0.1, left + 0.3, 0.5));
    }
}
