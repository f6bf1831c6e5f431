/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import java.util.Arrays;

/**
 * A picture in the middle of a square, its proportions kept, the rest of the square in the mean colour of photographs.
 *
 * @param side side of the square in pixels
 * @param width width of the picture in the square, 1 to {@code side}
 * @param height height of the picture in the square, 1 to {@code side}
 */
record Framing(int side, int width, int height) {

    private static final int MEAN_COLOUR = 0x7c7468;

    /** The framing in which the picture's longer side is the square's. */
    static Framing of(Pixels picture, int side) {
        int longer = Math.max(picture.width(), picture.height());
        return new Framing(side, scaled(picture.width(), side, longer), scaled(picture.height(), side, longer));
    }

    /** The square with the picture in it. */
    Pixels frame(Pixels picture) {
        Pixels scaled = Resampling.resize(picture, width, height);
        int[] rgb = new int[side * side];
        Arrays.fill(rgb, MEAN_COLOUR);
        for (int y = 0; y < height; y++) {
            System.arraycopy(scaled.rgb(), y * width, rgb, (top() + y) * side + left(), width);
        }
        return new Pixels(side, side, rgb);
    }

    /** The box in the picture of a box in the square, given in shares of the square. */
    Box inPicture(double boxLeft, double boxTop, double boxRight, double boxBottom) {
        return Box.clipped(
                (boxLeft * side - left()) / width,
                (boxTop * side - top()) / height,
                (boxRight * side - left()) / width,
                (boxBottom * side - top()) / height);
    }

    private int left() {
        return (side - width) / 2;
    }

    private int top() {
        return (side - height) / 2;
    }

    private static int scaled(int length, int side, int longer) {
        return (int) Math.max(1, (2L * length * side + longer) / (2L * longer));
    }
}
