/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

/**
 * An opaque picture. Treated as immutable; the array is not copied.
 *
 * @param width pixels per row, at least one
 * @param height rows, at least one
 * @param rgb {@code int[height * width]} in row-major order, each {@code 0xRRGGBB}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pixels(int width, int height, int[] rgb) {

    public Pixels {
        if (width < 1 || height < 1 || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " x " + height + " pixels cannot have " + rgb.length);
        }
    }

    /** The colour at a place inside the picture. */
    public int at(int x, int y) {
        return rgb[y * width + x];
    }

    /** The same picture turned by half a turn. */
    public Pixels turnedHalf() {
        int[] turned = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            turned[rgb.length - 1 - i] = rgb[i];
        }
        return new Pixels(width, height, turned);
    }

    /** The rectangle {@code [left, left + columns) x [top, top + rows)}, which must lie inside. */
    public Pixels region(int left, int top, int columns, int rows) {
        int[] cut = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            System.arraycopy(rgb, (top + y) * width + left, cut, y * columns, columns);
        }
        return new Pixels(columns, rows, cut);
    }

    /** Luma per pixel (ITU-R BT.601), {@code byte[height * width]}, unsigned. */
    public byte[] luma() {
        byte[] luma = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            int colour = rgb[i];
            luma[i] = (byte)
                    ((299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff) + 500) / 1000);
        }
        return luma;
    }
}
