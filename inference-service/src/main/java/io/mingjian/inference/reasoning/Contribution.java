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

    /** Whether something was found or said, as opposed to nothing being found. */
    boolean isExpress() {
        return !evidence.signal().equals(EvidenceWeigher.ABSENT);
    }
}
