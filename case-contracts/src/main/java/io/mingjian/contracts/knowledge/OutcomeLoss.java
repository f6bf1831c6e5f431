/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/**
 * What an outcome costs, in the pack's unit of loss.
 *
 * @param ifTrue loss when an adverse hypothesis does hold, zero or more
 * @param ifFalse loss when none holds, zero or more
 */
public record OutcomeLoss(double ifTrue, double ifFalse) {

    public OutcomeLoss {
        if (!(ifTrue >= 0) || !(ifFalse >= 0)) {
            throw new IllegalArgumentException("losses must not be negative, got: " + ifTrue + ", " + ifFalse);
        }
    }

    /** Expected loss at a probability in [0, 1]. */
    public double expected(double probability) {
        return probability * ifTrue + (1 - probability) * ifFalse;
    }
}
