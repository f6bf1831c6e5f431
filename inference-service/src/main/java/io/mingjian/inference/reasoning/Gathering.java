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
import org.jspecify.annotations.Nullable;

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
     * One operator run, or one step taken over.
     *
     * @param tool the operator
     * @param source where the evidence comes from
     * @param evidence what counts, without what the run takes away
     * @param move what it did to the beliefs
     */
    record Round(CompiledPolicy.Tool tool, Source source, List<Evidence> evidence, Move move) {

        /** Weight per modality: the pack's for the operator's own, else how the evidence is shared out. */
        Map<Modality, Double> modalityWeights(CompiledPolicy policy) {
            FrozenSteps.Taken taken = source.taken();
            if (taken != null && taken.trace().evidence().equals(evidence)) {
                return taken.trace().modalityWeights();
            }
            Modality own = tool.operator().modality();
            return own == null ? shared() : Map.of(own, policy.weight(own));
        }

        private Map<Modality, Double> shared() {
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

    /**
     * Where the evidence of a round comes from.
     *
     * @param observation what the operator saw, empty for a step taken over
     * @param inputDigest digest of what the operator looked at
     * @param taken the step taken over, or null where the operator ran
     */
    record Source(Observation observation, String inputDigest, FrozenSteps.@Nullable Taken taken) {}

    /**
     * What a round did to the beliefs.
     *
     * @param before beliefs before
     * @param after beliefs after
     * @param reopening the re-opening of the loop that it belongs to, 0 before any
     */
    record Move(Beliefs before, Beliefs after, int reopening) {}
}
