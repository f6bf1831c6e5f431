/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds contradictions: a hypothesis that one modality supports by log-odds of at least 1 and another denies by as
 * much; and an item by itself that sets two places of the case against each other and weighs as much. Silence denies
 * nothing; only what was found or said counts.
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
        beliefs.counting().keySet().forEach(hypothesis -> conflicts.addAll(of(hypothesis, beliefs)));
        return conflicts;
    }

    /** The contradictions about one hypothesis. */
    static List<Conflict> of(String hypothesis, Beliefs beliefs) {
        List<Contribution> items = beliefs.counting(hypothesis);
        List<Conflict> conflicts = new ArrayList<>();
        if (bothWays(items)) {
            Optional<Contribution> support = strongest(items, sum -> sum >= THRESHOLD);
            Optional<Contribution> denial = strongest(items, sum -> sum <= -THRESHOLD);
            if (support.isPresent() && denial.isPresent()) {
                conflicts.add(new Conflict(hypothesis, support.get(), denial.get(), rule(beliefs, hypothesis)));
            }
        }
        items.stream()
                .filter(Contribution::isContradiction)
                .filter(item -> Math.abs(item.amount()) >= THRESHOLD)
                .sorted(STRONGEST)
                .forEach(item -> conflicts.add(new Conflict(hypothesis, item, item, rule(beliefs, hypothesis))));
        return conflicts;
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

    private static @Nullable InferenceRule rule(Beliefs beliefs, String hypothesis) {
        return beliefs.fired().stream()
                .filter(rule -> rule.then().equals(hypothesis))
                .findFirst()
                .orElse(null);
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
        return item.isExpress() && !item.isContradiction() && item.evidence().modality() != Modality.KNOWLEDGE;
    }
}
