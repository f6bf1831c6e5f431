/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * One prediction beside its truth.
 *
 * @param confidence probability that the platform gives its prediction, in [0, 1], or null where it gives none
 * @param credit 1 for right, 0 for wrong, or the share that is right
 */
record Judgement(String truth, String predicted, @Nullable Double confidence, double credit) {

    /** What a record is taken for that the platform did not decide. */
    static final String UNDECIDED = "(failed)";

    Judgement {
        if (!(credit >= 0 && credit <= 1)) {
            throw new IllegalArgumentException("credit must be in [0, 1], got: " + credit);
        }
    }

    /** A choice among classes: right or wrong. */
    static Judgement choice(String truth, String predicted, @Nullable Double confidence) {
        return new Judgement(truth, predicted, confidence, truth.equals(predicted) ? 1 : 0);
    }

    /** A record that was not decided counts as wrong. */
    static Judgement undecided(String truth) {
        return new Judgement(truth, UNDECIDED, null, 0);
    }
}
