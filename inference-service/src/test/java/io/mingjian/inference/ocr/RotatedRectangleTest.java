/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RotatedRectangleTest {

    @Test
    void findsTheRectangleAroundItsOwnCorners() {
        double angle = Math.toRadians(25);
        RotatedRectangle wanted = new RotatedRectangle(50, 40, Math.cos(angle), Math.sin(angle), 60, 10);

        RotatedRectangle found = RotatedRectangle.around(ConvexHull.of(wanted.corners()));

        assertThat(found.width()).isCloseTo(60, within(1e-6));
        assertThat(found.height()).isCloseTo(10, within(1e-6));
        assertThat(found.sine()).isCloseTo(wanted.sine(), within(1e-6));
    }

    @Test
    void startsItsCornersAtTheUpperLeft() {
        RotatedRectangle square =
                RotatedRectangle.around(ConvexHull.of(List.of(point(9, 5), point(0, 0), point(9, 0), point(0, 5))));

        assertThat(square.corners()).containsExactly(point(0, 0), point(9, 0), point(9, 5), point(0, 5));
    }

    @Test
    void readsRowsFromTopToBottomAndEachFromLeftToRight() {
        RotatedRectangle right = new RotatedRectangle(80, 11, 1, 0, 20, 10);
        RotatedRectangle left = new RotatedRectangle(20, 12, 1, 0, 20, 10);
        RotatedRectangle below = new RotatedRectangle(10, 40, 1, 0, 20, 10);

        assertThat(ReadingOrder.of(List.of(below, right, left), Function.identity()))
                .containsExactly(left, right, below);
    }

    private static PixelPoint point(double x, double y) {
        return new PixelPoint(x, y);
    }
}
