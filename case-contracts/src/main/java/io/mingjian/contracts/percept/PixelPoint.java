/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.percept;

/**
 * A point in a picture after its EXIF orientation is applied; the origin is the upper left corner.
 *
 * @param x pixels to the right
 * @param y pixels down
 */
public record PixelPoint(double x, double y) {

    public PixelPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("coordinates must be finite, got: " + x + ", " + y);
        }
    }
}
