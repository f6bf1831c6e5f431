/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.reasoning.QuotedPlace;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction about a hypothesis: two modalities that disagree, or one item that holds two places which do.
 *
 * @param hypothesis the hypothesis
 * @param support strongest item that supports it
 * @param denial strongest item of another modality that denies it, or the supporting item where that holds both places
 * @param rule the rule that accounts for it: one that fired and bears on the hypothesis; null where there is none
 */
record Conflict(
        String hypothesis,
        Contribution support,
        Contribution denial,
        @Nullable InferenceRule rule) {

    /** Whether a rule accounts for it. */
    boolean explained() {
        return rule != null;
    }

    QuotedPlace firstPlace() {
        return place(support);
    }

    QuotedPlace secondPlace() {
        QuotedPlace other = denial.evidence().counterpart();
        return support.equals(denial) && other != null ? other : place(denial);
    }

    private static QuotedPlace place(Contribution item) {
        return new QuotedPlace(
                item.evidence().modality(),
                item.evidence().locator(),
                item.evidence().excerpt(),
                item.evidence().percepts());
    }
}
