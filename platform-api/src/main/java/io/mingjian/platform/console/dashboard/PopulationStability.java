/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.dashboard;

import java.util.Map;
import java.util.TreeSet;

/**
 * How far the shares of a population moved: the population stability index, the sum over the classes of
 * {@code (a - b) ln(a / b)} for the shares {@code a} now and {@code b} before (N. Siddiqi, Credit Risk Scorecards, 2006).
 * Half a case is added to every class, so that an empty one has a share.
 *
 * <p>Without any change the index of {@code n} and {@code m} cases in {@code k} classes is about {@code (1/n + 1/m)} times a
 * chi-square variable of {@code k - 1} degrees of freedom (B. Yurdakul, Statistical Properties of Population Stability
 * Index, 2018). What is beyond that variable's 95th percentile is said to be noticeable. Pure.
 *
 * @param index 0 and more; from 0.1 on a moderate change by the usual rule, from 0.25 on a large one
 * @param noticeable whether chance alone gives that much in fewer than one of twenty comparisons
 */
record PopulationStability(double index, boolean noticeable) {

    private static final double ADDED = 0.5;
    /** 95th percentiles of chi-square for 1, 2, 3 … degrees of freedom. */
    private static final double[] CHI_SQUARE = {3.841, 5.991, 7.815, 9.488, 11.070, 12.592, 14.067, 15.507};

    /** In words of the usual rule. */
    enum Size {
        SMALL,
        MODERATE,
        LARGE
    }

    /** The usual rule of thumb. */
    Size size() {
        return index >= 0.25 ? Size.LARGE : index >= 0.1 ? Size.MODERATE : Size.SMALL;
    }

    /**
     * Compares two counts of the same classes.
     *
     * @param now cases per class, a missing class is 0
     * @param before cases per class
     */
    static PopulationStability of(Map<String, Long> now, Map<String, Long> before) {
        TreeSet<String> classes = new TreeSet<>(now.keySet());
        classes.addAll(before.keySet());
        if (classes.size() < 2 || total(now) == 0 || total(before) == 0) {
            return new PopulationStability(0, false);
        }
        double allNow = total(now) + ADDED * classes.size();
        double allBefore = total(before) + ADDED * classes.size();
        double index = 0;
        for (String each : classes) {
            double shareNow = (now.getOrDefault(each, 0L) + ADDED) / allNow;
            double shareBefore = (before.getOrDefault(each, 0L) + ADDED) / allBefore;
            index += (shareNow - shareBefore) * Math.log(shareNow / shareBefore);
        }
        int freedom = Math.min(classes.size() - 1, CHI_SQUARE.length);
        double chance = (1.0 / total(now) + 1.0 / total(before)) * CHI_SQUARE[freedom - 1];
        return new PopulationStability(index, index > chance);
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
