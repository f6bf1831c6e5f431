/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;

/**
 * What a verdict will say of the law and of what must be done; the shapes of a pack judge it.
 *
 * @param outcome what is to happen with the case
 * @param severity 0 information to 3 emergency
 * @param believed adverse hypotheses with probability 0.5 or more, the most severe first
 * @param blocking identifiers of the hypotheses that alone stop the case
 * @param citations clauses in force of the violations that are not at PASS
 * @param actions what must be done, in order, each once
 */
record Conclusion(
        Outcome outcome,
        int severity,
        List<Hypothesis> believed,
        List<String> blocking,
        List<Citation> citations,
        List<Action> actions) {

    Conclusion {
        believed = List.copyOf(believed);
        blocking = List.copyOf(blocking);
        citations = List.copyOf(citations);
        actions = List.copyOf(actions);
    }
}
