/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

/**
 * Size of a picture as its header states it.
 *
 * @param width pixels
 * @param height pixels
 */
record ImageSize(long width, long height) {

    /** Number of pixels; both sides are below 2^32, so that it may exceed a signed 63-bit number only in theory. */
    double pixels() {
        return (double) width * height;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }
}
