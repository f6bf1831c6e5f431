/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.reasoning.Evidence;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is believed given a set of evidence.
 *
 * @param gathered log-odds per hypothesis from priors and evidence
 * @param settled log-odds after the rules
 * @param grounds what moved each hypothesis
 * @param fired rules that fired, in the pack's order
 * @param derived the evidence that the rules gave, in the same order
 */
record Beliefs(
        SortedMap<String, Double> gathered,
        SortedMap<String, Double> settled,
        Grounds grounds,
        List<InferenceRule> fired,
        List<Evidence> derived) {

    Beliefs {
        gathered = Collections.unmodifiableSortedMap(gathered);
        settled = Collections.unmodifiableSortedMap(settled);
        fired = List.copyOf(fired);
        derived = List.copyOf(derived);
    }

    /**
     * What moved each hypothesis.
     *
     * @param direct gathered evidence, by identifier
     * @param counting the same with what rules gave
     */
    record Grounds(SortedMap<String, List<Contribution>> direct, SortedMap<String, List<Contribution>> counting) {

        Grounds {
            direct = Collections.unmodifiableSortedMap(direct);
            counting = Collections.unmodifiableSortedMap(counting);
        }
    }

    SortedMap<String, List<Contribution>> direct() {
        return grounds.direct();
    }

    /** What moved each hypothesis, rules included. */
    SortedMap<String, List<Contribution>> counting() {
        return grounds.counting();
    }

    /** The rule that gave an item of evidence, or null for one that was gathered. */
    @Nullable
    InferenceRule ruleOf(Evidence item) {
        int index = derived.indexOf(item);
        return index < 0 ? null : fired.get(index);
    }

    /** Probability of a hypothesis of the case. */
    double probability(String hypothesis) {
        return LogOdds.probability(logOdds(hypothesis));
    }

    /** Log-odds of a hypothesis, minus infinity for one that the case does not have. */
    double logOdds(String hypothesis) {
        return settled.getOrDefault(hypothesis, Double.NEGATIVE_INFINITY);
    }

    /** What moved a hypothesis. */
    List<Contribution> counting(String hypothesis) {
        return counting().getOrDefault(hypothesis, List.of());
    }
}
