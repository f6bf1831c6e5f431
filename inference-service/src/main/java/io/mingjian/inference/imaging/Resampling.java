/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import java.util.Arrays;

/**
 * Separable resampling with a triangle filter whose support grows with the reduction: bilinear when enlarging,
 * without aliasing when reducing. Whole numbers throughout, rounded after each direction as in Pillow's {@code resize}
 * with {@code BILINEAR} ({@code Resample.c}), with which the models' pictures were made: the same bytes, or at most one
 * grey level apart where Pillow takes a tall picture's columns first.
 */
public final class Resampling {

    private static final int FRACTION_BITS = 22;
    private static final int HALF = 1 << FRACTION_BITS - 1;

    private Resampling() {}

    /** The picture at another size, at least one pixel each way. */
    public static Pixels resize(Pixels picture, int width, int height) {
        Pixels across = picture.width() == width ? picture : squeezeRows(picture, width);
        return across.height() == height ? across : squeezeColumns(across, height);
    }

    private static Pixels squeezeRows(Pixels picture, int width) {
        Weights weights = Weights.of(picture.width(), width);
        int[] rgb = new int[width * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            int row = y * picture.width();
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = mean(picture.rgb(), row + weights.begin[x], weights.share[x]);
            }
        }
        return new Pixels(width, picture.height(), rgb);
    }

    private static int mean(int[] rgb, int begin, int[] share) {
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        for (int i = 0; i < share.length; i++) {
            int colour = rgb[begin + i];
            red += share[i] * (colour >> 16 & 0xff);
            green += share[i] * (colour >> 8 & 0xff);
            blue += share[i] * (colour & 0xff);
        }
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static Pixels squeezeColumns(Pixels picture, int height) {
        int width = picture.width();
        Weights weights = Weights.of(picture.height(), height);
        int[] rgb = new int[width * height];
        int[] line = new int[3 * width];
        for (int y = 0; y < height; y++) {
            Arrays.fill(line, HALF);
            for (int i = 0; i < weights.share[y].length; i++) {
                add(picture.rgb(), (weights.begin[y] + i) * width, weights.share[y][i], line);
            }
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = level(line[3 * x]) << 16 | level(line[3 * x + 1]) << 8 | level(line[3 * x + 2]);
            }
        }
        return new Pixels(width, height, rgb);
    }

    private static void add(int[] rgb, int row, int share, int[] line) {
        for (int x = 0; x < line.length / 3; x++) {
            int colour = rgb[row + x];
            line[3 * x] += share * (colour >> 16 & 0xff);
            line[3 * x + 1] += share * (colour >> 8 & 0xff);
            line[3 * x + 2] += share * (colour & 0xff);
        }
    }

    private static int level(int sum) {
        return Math.max(0, Math.min(255, sum >> FRACTION_BITS));
    }

    /**
     * For each target position the first source position and the shares of it and its successors, which sum to about
     * one in units of 2<sup>-22</sup>.
     */
    private record Weights(int[] begin, int[][] share) {

        static Weights of(int source, int target) {
            int[] begin = new int[target];
            int[][] share = new int[target][];
            double scale = (double) source / target;
            double support = Math.max(1, scale);
            for (int i = 0; i < target; i++) {
                double centre = (i + 0.5) * scale;
                begin[i] = Math.max(0, (int) (centre - support + 0.5));
                int end = Math.min(source, (int) (centre + support + 0.5));
                share[i] = triangle(begin[i], end, centre, 1 / support);
            }
            return new Weights(begin, share);
        }

        private static int[] triangle(int begin, int end, double centre, double slope) {
            double[] raw = new double[end - begin];
            double sum = 0;
            for (int i = 0; i < raw.length; i++) {
                raw[i] = Math.max(0, 1 - Math.abs((i + begin - centre + 0.5) * slope));
                sum += raw[i];
            }
            int[] share = new int[raw.length];
            for (int i = 0; i < raw.length; i++) {
                share[i] = (int) (0.5 + raw[i] / sum * (1 << FRACTION_BITS));
            }
            return share;
        }
    }
}
