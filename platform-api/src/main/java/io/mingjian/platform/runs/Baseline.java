/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The decided run that another starts from.
 *
 * @param subject the case
 * @param run its number
 * @param removed what that run took away itself, so that it may be taken away again
 * @param chain how it reasoned
 * @param stored its chain in the content store
 */
record Baseline(Case subject, int run, List<String> removed, ReasoningChain chain, ContentReference stored) {

    Baseline {
        removed = List.copyOf(removed);
    }

    /** Identifiers of the evidence that the run found or took away, in order. */
    TreeSet<String> evidence() {
        TreeSet<String> known = new TreeSet<>(removed);
        chain.steps().stream()
                .flatMap(step -> step.trace().evidence().stream())
                .map(Evidence::id)
                .forEach(known::add);
        return known;
    }

    /** What a run that starts here is given; null where this one failed before anything was perceived. */
    @Nullable
    RunBase base(boolean samePack) {
        ContentReference perception = chain.perception();
        return perception == null ? null : new RunBase(run, perception, samePack ? chain.knowledge() : null, stored);
    }
}
