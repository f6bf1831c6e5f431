/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Finds contradictions: a hypothesis that one modality supports by log-odds of at least 1 and another denies by as
 * much. Silence denies nothing; only what was found or said counts.
 */
final class Conflicts {

    private static final double THRESHOLD = 1;

    private static final Comparator<Contribution> STRONGEST = Comparator.comparingDouble(
                    (Contribution item) -> -Math.abs(item.amount()))
            .thenComparing(item -> item.evidence().id());

    private Conflicts() {}

    /** The contradictions, by hypothesis. */
    static List<Conflict> of(Beliefs beliefs) {
        List<Conflict> conflicts = new ArrayList<>();
        beliefs.counting().keySet().forEach(hypothesis -> of(hypothesis, beliefs)
                .ifPresent(conflicts::add));
        return conflicts;
    }

    /** The contradiction about one hypothesis, if there is one. */
    static Optional<Conflict> of(String hypothesis, Beliefs beliefs) {
        List<Contribution> items = beliefs.counting(hypothesis);
        if (!bothWays(items)) {
            return Optional.empty();
        }
        Optional<Contribution> support = strongest(items, sum -> sum >= THRESHOLD);
        Optional<Contribution> denial = strongest(items, sum -> sum <= -THRESHOLD);
        if (support.isEmpty() || denial.isEmpty()) {
            return Optional.empty();
        }
        boolean explained =
                beliefs.fired().stream().anyMatch(rule -> rule.then().equals(hypothesis));
        return Optional.of(new Conflict(hypothesis, support.get(), denial.get(), explained));
    }

    private static boolean bothWays(List<Contribution> items) {
        boolean up = false;
        boolean down = false;
        for (Contribution item : items) {
            up |= item.amount() > 0;
            down |= item.amount() < 0;
        }
        return up && down;
    }

    private static Optional<Contribution> strongest(List<Contribution> items, DoublePredicate enough) {
        Map<Modality, Double> sums = new EnumMap<>(Modality.class);
        for (Contribution item : items) {
            if (isSaid(item)) {
                sums.merge(item.evidence().modality(), item.amount(), Double::sum);
            }
        }
        return items.stream()
                .filter(Conflicts::isSaid)
                .filter(item -> enough.test(sums.getOrDefault(item.evidence().modality(), 0.0)))
                .filter(item -> enough.test(Math.signum(item.amount()) * Double.MAX_VALUE))
                .min(STRONGEST);
    }

    private static boolean isSaid(Contribution item) {
        return item.isExpress() && item.evidence().modality() != Modality.KNOWLEDGE;
    }
}
