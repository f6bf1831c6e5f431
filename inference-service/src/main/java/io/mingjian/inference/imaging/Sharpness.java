/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

/** How sharp a picture is: the variance of the Laplacian of its luma (Pech-Pacheco et al. 2000). */
public final class Sharpness {

    private Sharpness() {}

    /** Zero or more; under about 50 is blurred. Zero for a picture under three pixels each way. */
    public static double of(Pixels picture) {
        byte[] luma = picture.luma();
        int width = picture.width();
        long sum = 0;
        long squares = 0;
        for (int y = 1; y < picture.height() - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                int laplacian = (luma[at - 1] & 0xff)
                        + (luma[at + 1] & 0xff)
                        + (luma[at - width] & 0xff)
                        + (luma[at + width] & 0xff)
                        - 4 * (luma[at] & 0xff);
                sum += laplacian;
                squares += (long) laplacian * laplacian;
            }
        }
        long count = (long) Math.max(0, width - 2) * Math.max(0, picture.height() - 2);
        return count == 0 ? 0 : (double) squares / count - ((double) sum / count) * ((double) sum / count);
    }
}
