/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.reasoning.Outcome;

/**
 * The pack's loss per outcome; the decision is the outcome of least expected loss (Berger 1985, Bayes action).
 *
 * @param pass loss of letting the case pass
 * @param review loss of asking a person
 * @param block loss of stopping the case
 */
public record LossMatrix(OutcomeLoss pass, OutcomeLoss review, OutcomeLoss block) {

    /** The loss of one outcome. */
    public OutcomeLoss of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> pass;
            case REVIEW -> review;
            case BLOCK -> block;
        };
    }

    /** The outcome of least expected loss at a probability; ties go to REVIEW, then BLOCK. */
    public Outcome best(double probability) {
        Outcome best = Outcome.REVIEW;
        for (Outcome candidate : new Outcome[] {Outcome.BLOCK, Outcome.PASS}) {
            if (of(candidate).expected(probability) < of(best).expected(probability)) {
                best = candidate;
            }
        }
        return best;
    }
}
