/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

/**
 * Separable resampling with a triangle filter whose support grows with the reduction: bilinear when enlarging,
 * without aliasing when reducing.
 */
public final class Resampling {

    private Resampling() {}

    /** The picture at another size, at least one pixel each way. */
    public static Pixels resize(Pixels picture, int width, int height) {
        if (picture.width() == width && picture.height() == height) {
            return picture;
        }
        Weights across = Weights.of(picture.width(), width);
        Weights down = Weights.of(picture.height(), height);
        float[] rows = new float[3 * width * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            squeezeRow(picture, y, across, rows);
        }
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            squeezeColumns(rows, y, down, rgb, width);
        }
        return new Pixels(width, height, rgb);
    }

    private static void squeezeRow(Pixels picture, int y, Weights weights, float[] rows) {
        int width = weights.begin.length;
        int[] rgb = picture.rgb();
        int row = y * picture.width();
        for (int x = 0; x < width; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            float[] share = weights.share[x];
            for (int i = 0; i < share.length; i++) {
                int colour = rgb[row + weights.begin[x] + i];
                red += share[i] * (colour >> 16 & 0xff);
                green += share[i] * (colour >> 8 & 0xff);
                blue += share[i] * (colour & 0xff);
            }
            int at = 3 * (y * width + x);
            rows[at] = red;
            rows[at + 1] = green;
            rows[at + 2] = blue;
        }
    }

    private static void squeezeColumns(float[] rows, int y, Weights weights, int[] rgb, int width) {
        float[] line = new float[3 * width];
        float[] share = weights.share[y];
        for (int i = 0; i < share.length; i++) {
            int from = 3 * width * (weights.begin[y] + i);
            for (int x = 0; x < line.length; x++) {
                line[x] += share[i] * rows[from + x];
            }
        }
        for (int x = 0; x < width; x++) {
            rgb[y * width + x] = level(line[3 * x]) << 16 | level(line[3 * x + 1]) << 8 | level(line[3 * x + 2]);
        }
    }

    private static int level(float value) {
        return Math.max(0, Math.min(255, (int) (value + 0.5f)));
    }

    /** For each target position the first source position and the shares of it and its successors, of sum one. */
    private record Weights(int[] begin, float[][] share) {

        static Weights of(int source, int target) {
            int[] begin = new int[target];
            float[][] share = new float[target][];
            double scale = (double) source / target;
            double support = Math.max(1, scale);
            for (int i = 0; i < target; i++) {
                double centre = (i + 0.5) * scale;
                int first = Math.max(0, (int) (centre - support + 0.5));
                int last = Math.min(source, (int) (centre + support + 0.5));
                begin[i] = Math.min(first, source - 1);
                share[i] = triangle(begin[i], Math.max(last, begin[i] + 1), centre, support);
            }
            return new Weights(begin, share);
        }

        private static float[] triangle(int first, int last, double centre, double support) {
            double[] raw = new double[last - first];
            double sum = 0;
            for (int i = 0; i < raw.length; i++) {
                raw[i] = Math.max(1e-9, 1 - Math.abs((first + i + 0.5 - centre) / support));
                sum += raw[i];
            }
            float[] share = new float[raw.length];
            for (int i = 0; i < raw.length; i++) {
                share[i] = (float) (raw[i] / sum);
            }
            return share;
        }
    }
}
