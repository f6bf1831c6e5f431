/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

/** Probability and log-odds. {@code StrictMath}, so that every machine gives the same bits. */
final class LogOdds {

    private LogOdds() {}

    /** Natural-log odds of a probability inside (0, 1). */
    static double of(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }

    /** Probability of natural-log odds. */
    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
