/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void overlapsByItsShareOfTheUnion() {
        Box left = new Box(0, 0, 0.5, 1);

        assertThat(left.overlap(new Box(0.25, 0, 0.75, 1))).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(left.overlap(new Box(0.5, 0, 1, 1))).isZero();
        assertThat(left.overlap(left)).isEqualTo(1);
    }

    @Test
    void overlapsNothingWhenEmpty() {
        Box point = new Box(0.5, 0.5, 0.5, 0.5);

        assertThat(point.overlap(point)).isZero();
    }

    @Test
    void isCutToThePicture() {
        assertThat(Box.clipped(-0.5, 0.25, 1.5, 0.75)).isEqualTo(new Box(0, 0.25, 1, 0.75));
    }

    @Test
    void refusesWhatIsNoRectangle() {
        assertThatThrownBy(() -> new Box(0.5, 0, 0.4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(Double.NaN, 0, 0.4, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
