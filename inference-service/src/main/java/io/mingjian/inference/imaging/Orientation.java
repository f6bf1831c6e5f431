/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

/** How a camera was held: EXIF tag 0x0112 (CIPA DC-008, section 4.6.4). */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    TURNED_HALF,
    MIRRORED_TURNED_HALF,
    TRANSPOSED,
    TURNED_LEFT,
    TRANSVERSED,
    TURNED_RIGHT;

    /** The orientation that the picture's metadata states, upright where it states none. */
    static Orientation of(byte[] content) {
        int value = ExifOrientation.read(content);
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return ordinal() >= 4;
    }

    /** The stored pixels as they are to be seen. */
    Pixels upright(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsSides() ? stored.height() : stored.width();
        int height = swapsSides() ? stored.width() : stored.height();
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = stored.rgb()[source(x, y, stored)];
            }
        }
        return new Pixels(width, height, rgb);
    }

    private int source(int x, int y, Pixels stored) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        return switch (this) {
            case UPRIGHT -> index(x, y, stored);
            case MIRRORED -> index(right - x, y, stored);
            case TURNED_HALF -> index(right - x, bottom - y, stored);
            case MIRRORED_TURNED_HALF -> index(x, bottom - y, stored);
            case TRANSPOSED -> index(y, x, stored);
            case TURNED_LEFT -> index(y, bottom - x, stored);
            case TRANSVERSED -> index(right - y, bottom - x, stored);
            case TURNED_RIGHT -> index(right - y, x, stored);
        };
    }

    private static int index(int x, int y, Pixels stored) {
        return y * stored.width() + x;
    }
}
