/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the operators found.
 *
 * @param rounds one per operator run, in order
 * @param notRun operators judged but not run, in the pack's order
 * @param complete whether no operator that could keep the case from passing was left out for want of budget
 * @param beliefs beliefs from all evidence
 */
record Gathering(List<Round> rounds, List<NotRun> notRun, boolean complete, Beliefs beliefs) {

    Gathering {
        rounds = List.copyOf(rounds);
        notRun = List.copyOf(notRun);
    }

    List<Evidence> evidence() {
        return rounds.stream().flatMap(round -> round.evidence().stream()).toList();
    }

    /**
     * One operator run.
     *
     * @param tool the operator
     * @param observation what it saw
     * @param evidence what counts of it, without what the run takes away
     * @param before beliefs before
     * @param after beliefs after
     */
    record Round(
            CompiledPolicy.Tool tool, Observation observation, List<Evidence> evidence, Beliefs before, Beliefs after) {

        /** Weight per modality: the pack's for the operator's own, else how the evidence is shared out. */
        Map<Modality, Double> modalityWeights(CompiledPolicy policy) {
            Modality own = tool.operator().modality();
            if (own != null) {
                return Map.of(own, policy.weight(own));
            }
            Map<Modality, Double> weights = new EnumMap<>(Modality.class);
            double whole = 0;
            for (Evidence item : evidence) {
                for (double ratio : new TreeMap<>(item.logLikelihoodRatios()).values()) {
                    double amount = Math.abs(ratio) * item.modalityWeight();
                    weights.merge(item.modality(), amount, Double::sum);
                    whole += amount;
                }
            }
            double total = whole;
            weights.replaceAll((modality, amount) -> amount / total);
            return weights;
        }
    }
}
