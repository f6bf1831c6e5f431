/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

/**
 * An upright rectangle of a picture, in shares of its width and height: {@code 0 <= left <= right <= 1} and
 * {@code 0 <= top <= bottom <= 1}.
 */
public record Box(double left, double top, double right, double bottom) {

    public Box {
        if (!(left >= 0 && left <= right && right <= 1 && top >= 0 && top <= bottom && bottom <= 1)) {
            throw new IllegalArgumentException(
                    "a box must lie in the unit square, got: " + left + ", " + top + ", " + right + ", " + bottom);
        }
    }

    /** The part of this rectangle that lies in the picture. */
    static Box clipped(double left, double top, double right, double bottom) {
        return new Box(inside(left), inside(top), inside(right), inside(bottom));
    }

    /** Intersection over union, in [0, 1]. */
    double overlap(Box other) {
        double width = Math.min(right, other.right) - Math.max(left, other.left);
        double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        double shared = Math.max(0, width) * Math.max(0, height);
        double union = area() + other.area() - shared;
        return union > 0 ? shared / union : 0;
    }

    private double area() {
        return (right - left) * (bottom - top);
    }

    private static double inside(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
