/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** Measures over judgements; pure. */
final class Metrics {

    /** Equal-width bins of the confidence in the predicted class over [0, 1]. */
    static final int CALIBRATION_BINS = 15;

    private Metrics() {}

    /** Mean credit, or empty without judgements. */
    static OptionalDouble accuracy(List<Judgement> judgements) {
        return judgements.stream().mapToDouble(Judgement::credit).average();
    }

    /** Number of judgements per truth and prediction. */
    static Map<String, Map<String, Integer>> confusion(List<Judgement> judgements) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        judgements.forEach(each -> counts.computeIfAbsent(each.truth(), truth -> new TreeMap<>())
                .merge(each.predicted(), 1, Integer::sum));
        return counts;
    }

    /**
     * Unweighted mean of the F1 of every class that occurs as a truth or a prediction; a class without a true positive
     * has 0. A record that was not decided is a miss of its class and no class of its own.
     */
    static OptionalDouble macroF1(List<Judgement> judgements) {
        TreeSet<String> classes = new TreeSet<>();
        judgements.forEach(each -> {
            classes.add(each.truth());
            classes.add(each.predicted());
        });
        classes.remove(Judgement.UNDECIDED);
        return classes.stream().mapToDouble(each -> f1(each, judgements)).average();
    }

    private static double f1(String name, List<Judgement> judgements) {
        int hit = 0;
        int claimed = 0;
        int there = 0;
        for (Judgement each : judgements) {
            boolean truth = each.truth().equals(name);
            boolean predicted = each.predicted().equals(name);
            hit += truth && predicted ? 1 : 0;
            claimed += predicted ? 1 : 0;
            there += truth ? 1 : 0;
        }
        return claimed + there == 0 ? 0 : 2.0 * hit / (claimed + there);
    }

    /**
     * Expected calibration error: the mean over {@value #CALIBRATION_BINS} bins of |accuracy - mean confidence|,
     * weighted by the bins' sizes; empty where no judgement states a confidence.
     */
    static OptionalDouble expectedCalibrationError(List<Judgement> judgements) {
        double[] confidence = new double[CALIBRATION_BINS];
        double[] credit = new double[CALIBRATION_BINS];
        int stated = 0;
        for (Judgement each : judgements) {
            Double value = each.confidence();
            if (value != null) {
                int bin = Math.min(CALIBRATION_BINS - 1, (int) (value * CALIBRATION_BINS));
                confidence[bin] += value;
                credit[bin] += each.credit();
                stated++;
            }
        }
        double gap = 0;
        for (int bin = 0; bin < CALIBRATION_BINS; bin++) {
            gap += Math.abs(credit[bin] - confidence[bin]);
        }
        return stated == 0 ? OptionalDouble.empty() : OptionalDouble.of(gap / stated);
    }

    /** Nearest-rank percentile of values in any order, or empty without values; {@code share} in (0, 1]. */
    static OptionalDouble percentile(double[] values, double share) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return OptionalDouble.of(sorted[Math.max(1, rank) - 1]);
    }
}
