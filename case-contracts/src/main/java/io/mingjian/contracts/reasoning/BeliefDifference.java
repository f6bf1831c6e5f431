/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * How the belief in a hypothesis differs at the end of two chains.
 *
 * @param hypothesis identifier
 * @param name what people read
 * @param first probability in [0, 1] in the first chain, or null where it does not have the hypothesis
 * @param second probability in [0, 1] in the second chain, or null where it does not have the hypothesis
 */
public record BeliefDifference(
        String hypothesis,
        LocalizedText name,
        @Nullable Double first,
        @Nullable Double second) {

    /** How far the belief moved, in [0, 1]; a hypothesis that one chain lacks counts as probability 0 there. */
    double distance() {
        return Math.abs((first == null ? 0 : first) - (second == null ? 0 : second));
    }
}
