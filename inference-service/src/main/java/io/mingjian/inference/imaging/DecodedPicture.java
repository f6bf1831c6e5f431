/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import io.mingjian.contracts.percept.PixelPoint;

/**
 * The first frame of a picture, upright, on white where it was transparent.
 *
 * @param pixels the pixels at hand, fewer than the original's where it is very large
 * @param width width of the upright original
 * @param height height of the upright original
 * @param frames number of frames of the original, 1 for a still picture
 */
public record DecodedPicture(Pixels pixels, int width, int height, int frames) {

    /** The place in the upright original of a place in {@link #pixels}. */
    public PixelPoint toOriginal(double x, double y) {
        return new PixelPoint(
                Math.min(width, Math.max(0, x * width / pixels.width())),
                Math.min(height, Math.max(0, y * height / pixels.height())));
    }
}
