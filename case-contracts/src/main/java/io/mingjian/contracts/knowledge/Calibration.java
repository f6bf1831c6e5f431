/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

/**
 * How much an operator's signal says about a hypothesis.
 *
 * @param operator operator that gives the signal
 * @param signal the signal, such as a lexicon's identifier or {@code wechat-account}
 * @param hypothesis hypothesis it speaks about
 * @param present natural-log likelihood ratio when the signal is present
 * @param absent natural-log likelihood ratio when the operator ran and the signal is absent
 * @param samples labelled cases it was fitted on; 0 when elicited from an expert
 * @param origin how the numbers came about
 */
public record Calibration(
        String operator, String signal, String hypothesis, double present, double absent, int samples, String origin) {

    public Calibration {
        if (!Double.isFinite(present) || !Double.isFinite(absent)) {
            throw new IllegalArgumentException("likelihood ratios of " + operator + "/" + signal + " must be finite");
        }
        if (samples < 0) {
            throw new IllegalArgumentException("samples must not be negative, got: " + samples);
        }
    }
}
