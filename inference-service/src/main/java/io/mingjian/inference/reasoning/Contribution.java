/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Evidence;

/**
 * How far one item of evidence moves the log-odds of one hypothesis, after double counting is taken out.
 *
 * @param evidence the item
 * @param amount ratio times modality weight
 */
record Contribution(Evidence evidence, double amount) {

    /** Whether something was found or said, as opposed to nothing being found by an operator or by the fusion model. */
    boolean isExpress() {
        return isFused() ? amount > 0 : !evidence.signal().equals(EvidenceWeigher.ABSENT);
    }

    /** Whether it is a contradiction between two places of the case. */
    boolean isContradiction() {
        return evidence.counterpart() != null;
    }

    /** Whether it comes from the fusion model, which looks at what other operators look at. */
    boolean isFused() {
        return evidence.operator().equals(Operators.FUSION);
    }
}
