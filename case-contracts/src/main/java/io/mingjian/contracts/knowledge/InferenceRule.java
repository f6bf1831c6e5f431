/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;

/**
 * A rule that derives a hypothesis from others: when all of {@code when} are believed (probability 0.5 or more), the
 * log-odds of {@code then} rise by the ratio.
 *
 * @param id stable identifier
 * @param when hypotheses that must all be believed, at least one
 * @param then the hypothesis that follows
 * @param logLikelihoodRatio natural-log likelihood ratio that is added
 * @param explanation why, for people
 */
public record InferenceRule(
        String id, List<String> when, String then, double logLikelihoodRatio, LocalizedText explanation) {

    public InferenceRule {
        if (when.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " needs at least one condition");
        }
        when = List.copyOf(when);
    }
}
