/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Calibration;

/**
 * How often a signal is present, by whether the hypothesis holds; recovered from its two likelihood ratios.
 *
 * @param ifTrue probability in [0, 1] of the signal where the hypothesis holds
 * @param ifFalse probability in [0, 1] of the signal where it does not
 */
record SignalModel(double ifTrue, double ifFalse) {

    /** A ratio nearer to zero than this cannot tell how often the signal occurs. */
    private static final double LEAST = 0.01;

    /**
     * Solves {@code a/b = e^present} and {@code (1-a)/(1-b) = e^absent}. Where both ratios point the same way, which no
     * frequencies can give, the weaker one is taken as all but silent.
     */
    static SignalModel of(Calibration calibration) {
        double present = calibration.present();
        double absent = calibration.absent();
        if (Math.abs(present) < LEAST) {
            return new SignalModel(0.5, 0.5);
        }
        if (Math.abs(absent) < LEAST || Math.signum(absent) == Math.signum(present)) {
            absent = -Math.signum(present) * LEAST;
        }
        double whenPresent = StrictMath.exp(present);
        double whenAbsent = StrictMath.exp(absent);
        double ifFalse = (1 - whenAbsent) / (whenPresent - whenAbsent);
        return new SignalModel(ifFalse * whenPresent, ifFalse);
    }

    /** Probability that the signal is present. */
    double presence(double probability) {
        return probability * ifTrue + (1 - probability) * ifFalse;
    }

    /** Probability of the hypothesis once it is known whether the signal is present. */
    double posterior(double probability, boolean present) {
        double held = probability * (present ? ifTrue : 1 - ifTrue);
        double other = (1 - probability) * (present ? ifFalse : 1 - ifFalse);
        return held + other == 0 ? probability : held / (held + other);
    }
}
