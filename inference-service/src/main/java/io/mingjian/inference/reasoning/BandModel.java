/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How often each of several signals that exclude one another is present, by whether the hypothesis holds; recovered
 * from their likelihood ratios.
 *
 * <p>Ratios {@code r} alone leave the frequencies open. Taken is the family {@code q ~ e^(-lambda r)} where the
 * hypothesis does not hold and {@code p = q e^r} where it does; lambda is the one value at which both sum to 1. With
 * two signals this is the only solution, the same as {@link SignalModel}'s.
 */
final class BandModel {

    /** Where all ratios point one way, which no frequencies can give, one that all but says nothing stands against them. */
    private static final double LEAST = 0.01;

    private static final double GREATEST_EXPONENT = 600;
    private static final int HALVINGS = 80;

    private final double[] ratios;
    private final double[] ifTrue;
    private final double[] ifFalse;

    private BandModel(double[] ratios, double[] ifTrue, double[] ifFalse) {
        this.ratios = ratios;
        this.ifTrue = ifTrue;
        this.ifFalse = ifFalse;
    }

    /** A model of signals with these log-likelihood ratios. */
    static BandModel of(Collection<Double> ratios) {
        List<Double> complete = new ArrayList<>(ratios);
        if (ratios.stream().noneMatch(ratio -> ratio > 0)) {
            complete.add(LEAST);
        }
        if (ratios.stream().noneMatch(ratio -> ratio < 0)) {
            complete.add(-LEAST);
        }
        double[] all = complete.stream().mapToDouble(Double::doubleValue).toArray();
        double lambda = lambda(all);
        double whole = sum(all, lambda);
        double[] ifTrue = new double[all.length];
        double[] ifFalse = new double[all.length];
        for (int i = 0; i < all.length; i++) {
            ifFalse[i] = StrictMath.exp(-lambda * all[i]) / whole;
            ifTrue[i] = StrictMath.exp((1 - lambda) * all[i]) / whole;
        }
        return new BandModel(all, ifTrue, ifFalse);
    }

    /**
     * Expected loss once it is known which of the signals is present.
     *
     * @param spoken log-odds that others have said for the hypothesis: where it is more than 0, a signal counts by what
     *     it says beyond that, and one that speaks against the hypothesis does not count
     */
    double expectedLoss(double probability, double spoken, DoubleUnaryOperator loss) {
        double expected = 0;
        for (int i = 0; i < ifTrue.length; i++) {
            double held = probability * ifTrue[i];
            double present = held + (1 - probability) * ifFalse[i];
            if (present > 0) {
                double posterior = spoken > 0 ? beyond(probability, ratios[i] - spoken) : held / present;
                expected += present * loss.applyAsDouble(posterior);
            }
        }
        return expected;
    }

    private static double beyond(double probability, double ratio) {
        return ratio <= 0 ? probability : LogOdds.probability(LogOdds.of(probability) + ratio);
    }

    private static double lambda(double[] ratios) {
        double greatest = 1;
        for (double ratio : ratios) {
            greatest = Math.max(greatest, Math.abs(ratio));
        }
        double low = -GREATEST_EXPONENT / greatest;
        double high = GREATEST_EXPONENT / greatest;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            // the sum is convex in lambda, so this difference only grows
            if (sum(ratios, middle) < sum(ratios, middle - 1)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double sum(double[] ratios, double lambda) {
        double sum = 0;
        for (double ratio : ratios) {
            sum += StrictMath.exp(-lambda * ratio);
        }
        return sum;
    }
}
