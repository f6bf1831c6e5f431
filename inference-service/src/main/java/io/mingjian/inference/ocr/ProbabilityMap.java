/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The detector's answer: how probable it is that a pixel belongs to the core of a line.
 *
 * @param values {@code float[height * width]} in [0, 1], row-major
 */
@SuppressWarnings("ArrayRecordComponent")
record ProbabilityMap(int width, int height, float[] values) {

    /** The outlines of the 8-connected areas above a threshold, each as the ends of its rows. */
    List<List<PixelPoint>> areasAbove(float threshold) {
        boolean[] seen = new boolean[values.length];
        List<List<PixelPoint>> areas = new ArrayList<>();
        for (int start = 0; start < values.length; start++) {
            if (!seen[start] && values[start] > threshold) {
                areas.add(flood(start, threshold, seen));
            }
        }
        return areas;
    }

    private List<PixelPoint> flood(int start, float threshold, boolean[] seen) {
        RowEnds ends = new RowEnds();
        int[] stack = new int[64];
        int size = 0;
        stack[size++] = start;
        seen[start] = true;
        while (size > 0) {
            int at = stack[--size];
            int x = at % width;
            int y = at / width;
            ends.add(x, y);
            stack = size + 8 > stack.length ? Arrays.copyOf(stack, 2 * stack.length) : stack;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int next = ny * width + nx;
                    if (!seen[next] && values[next] > threshold) {
                        seen[next] = true;
                        stack[size++] = next;
                    }
                }
            }
        }
        return ends.points();
    }

    /** The mean probability inside a rectangle, 0 where it holds no pixel. */
    double mean(RotatedRectangle area) {
        double radius = Math.hypot(area.width(), area.height()) / 2;
        double sum = 0;
        int count = 0;
        for (int y = begin(area.centreY() - radius); y < Math.min(height, area.centreY() + radius + 1); y++) {
            for (int x = begin(area.centreX() - radius); x < Math.min(width, area.centreX() + radius + 1); x++) {
                if (area.contains(x, y)) {
                    sum += values[y * width + x];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static int begin(double value) {
        return Math.max(0, (int) Math.floor(value));
    }

    /** First and last pixel of each row of an area: all that its convex hull depends on. */
    private static final class RowEnds {

        private final TreeMap<Integer, int[]> rows = new TreeMap<>();

        void add(int x, int y) {
            int[] ends = rows.computeIfAbsent(y, row -> new int[] {x, x});
            ends[0] = Math.min(ends[0], x);
            ends[1] = Math.max(ends[1], x);
        }

        List<PixelPoint> points() {
            List<PixelPoint> points = new ArrayList<>(2 * rows.size());
            rows.forEach((y, ends) -> {
                points.add(new PixelPoint(ends[0], y));
                points.add(new PixelPoint(ends[1], y));
            });
            return points;
        }
    }
}
