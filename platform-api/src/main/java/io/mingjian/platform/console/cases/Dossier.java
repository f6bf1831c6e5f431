/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.runs.RunView;
import io.mingjian.platform.runs.RunView.RunSummary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a case and one of its runs.
 *
 * @param status how far the case has come
 * @param texts text parts by name, in the order in which they were submitted; null for one that is no longer kept
 * @param run the run that is shown
 * @param chain its reasoning, or null before it is decided and where it is no longer kept
 * @param perception what was perceived for it, or null
 * @param knowledge what was known for it, or null
 * @param runs all runs of the case, from the original on
 */
record Dossier(
        Case subject,
        CaseStatus status,
        Map<String, @Nullable String> texts,
        RunView run,
        @Nullable ReasoningChain chain,
        @Nullable Perception perception,
        @Nullable CaseKnowledge knowledge,
        List<RunSummary> runs) {

    Dossier {
        runs = List.copyOf(runs);
    }

    /** Identifiers of the clauses that the verdict cites, each once, in its order; empty before it is decided. */
    List<String> cited() {
        return chain == null
                ? List.of()
                : chain.verdict().citations().stream()
                        .map(Citation::clause)
                        .distinct()
                        .toList();
    }
}
