/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

/**
 * Bounds of decoding.
 *
 * @param maximumPixels pictures with more pixels in their header are refused before decoding
 * @param workingPixels pictures with more are decoded at a whole fraction of their size
 */
public record DecodingLimits(long maximumPixels, long workingPixels) {

    public DecodingLimits {
        if (workingPixels < 1 || maximumPixels < workingPixels) {
            throw new IllegalArgumentException(
                    "limits must satisfy 1 <= working <= maximum pixels, got: " + workingPixels + ", " + maximumPixels);
        }
    }

    /** The smallest whole step that brings a picture of this size under the working limit. */
    int step(long width, long height) {
        int step = 1;
        while ((width / step) * (height / step) > workingPixels) {
            step++;
        }
        return step;
    }
}
