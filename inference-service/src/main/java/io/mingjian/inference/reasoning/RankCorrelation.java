/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import java.util.List;

/** Spearman's rank correlation; equal values share their mean rank. */
final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * Correlation in [-1, 1] of two lists of equal length; 1 for fewer than two values or where both lists are constant,
     * 0 where one of them is.
     */
    static double spearman(List<Double> first, List<Double> second) {
        int size = first.size();
        double mean = (size + 1) / 2.0;
        double together = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int i = 0; i < size; i++) {
            double a = rank(first, i) - mean;
            double b = rank(second, i) - mean;
            together += a * b;
            firstSquares += a * a;
            secondSquares += b * b;
        }
        if (firstSquares == 0 || secondSquares == 0) {
            return firstSquares == secondSquares ? 1 : 0;
        }
        return Math.max(-1, Math.min(1, together / Math.sqrt(firstSquares * secondSquares)));
    }

    private static double rank(List<Double> values, int index) {
        double value = values.get(index);
        long smaller = values.stream().filter(other -> other < value).count();
        long equal = values.stream().filter(other -> other == value).count();
        return smaller + (equal + 1) / 2.0;
    }
}
