/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first step at which two chains part.
 *
 * @param step index of the step, from 0
 * @param firstOperator what acted there in the first chain, or null where it has no such step
 * @param secondOperator what acted there in the second chain, or null where it has no such step
 * @param aspects in what the steps differ, at least one, in the order of {@link StepAspect}
 * @param summary one sentence for people
 */
public record Divergence(
        int step,
        @Nullable String firstOperator,
        @Nullable String secondOperator,
        List<StepAspect> aspects,
        LocalizedText summary) {

    public Divergence {
        aspects = List.copyOf(aspects);
    }
}
