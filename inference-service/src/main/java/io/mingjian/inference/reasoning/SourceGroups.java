/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes out double counting. Items of one source, and items of one signal in several places, are linked; of each set
 * of linked items the strongest alone counts for a hypothesis. What was not found counts only while nothing was found
 * anywhere: a clean title does not make what the picture says less true.
 *
 * <p>The fusion model looks at what other operators look at. Its shares by modality add up to one whole; but where it
 * and others raise a hypothesis by the same modality, the stronger alone counts: its share, or the others together.
 * Contradictions between two places count beside it: it does not compare.
 *
 * <p>The result does not depend on the order of the items.
 */
final class SourceGroups {

    private static final Comparator<Contribution> STRONGEST = Comparator.comparingDouble(
                    (Contribution item) -> -Math.abs(item.amount()))
            .thenComparing(item -> item.evidence().id());

    private SourceGroups() {}

    /** The items that count for a hypothesis, by identifier. */
    static List<Contribution> counting(String hypothesis, List<Evidence> evidence) {
        List<Contribution> items = new ArrayList<>();
        for (Evidence item : evidence) {
            Double ratio = item.logLikelihoodRatios().get(hypothesis);
            if (ratio != null) {
                items.add(new Contribution(item, ratio * item.modalityWeight()));
            }
        }
        // what was found links others even where it says nothing: a little more strength must not lower a belief
        items.removeIf(item -> item.amount() == 0 && !item.isExpress());
        if (items.stream().anyMatch(item -> item.isExpress() && item.amount() > 0)) {
            items.removeIf(item -> !item.isExpress());
        }
        List<Contribution> found = strongestOfEach(select(items, item -> !item.isFused()));
        List<Contribution> fused = select(items, Contribution::isFused);
        return select(fused.isEmpty() ? found : merged(found, fused), item -> item.amount() != 0);
    }

    private static List<Contribution> merged(List<Contribution> found, List<Contribution> fused) {
        List<Contribution> merged = new ArrayList<>(found);
        for (Contribution share : fused) {
            List<Contribution> rivals = share.amount() > 0 ? select(found, item -> isRival(item, share)) : List.of();
            double together = 0;
            for (Contribution rival : rivals) {
                together += rival.amount();
            }
            if (together < share.amount() || rivals.isEmpty()) {
                merged.removeAll(rivals);
                merged.add(share);
            }
        }
        merged.sort(Comparator.comparing(item -> item.evidence().id()));
        return merged;
    }

    private static boolean isRival(Contribution item, Contribution share) {
        return item.amount() > 0
                && !item.isContradiction()
                && item.evidence().modality() == share.evidence().modality();
    }

    private static List<Contribution> select(List<Contribution> items, Predicate<Contribution> wanted) {
        return items.stream().filter(wanted).toList();
    }

    private static List<Contribution> strongestOfEach(List<Contribution> items) {
        if (items.size() < 2) {
            return items;
        }
        int[] parents = new int[items.size()];
        Map<String, Integer> owners = new HashMap<>();
        for (int index = 0; index < parents.length; index++) {
            parents[index] = index;
            Evidence evidence = items.get(index).evidence();
            link(parents, index, owners.putIfAbsent("group " + evidence.sourceGroup(), index));
            link(parents, index, owners.putIfAbsent("signal " + evidence.operator() + " " + evidence.signal(), index));
        }
        Map<Integer, Contribution> strongest = new TreeMap<>();
        for (int index = 0; index < parents.length; index++) {
            strongest.merge(root(parents, index), items.get(index), (a, b) -> STRONGEST.compare(a, b) <= 0 ? a : b);
        }
        return strongest.values().stream()
                .sorted(Comparator.comparing(item -> item.evidence().id()))
                .toList();
    }

    private static void link(int[] parents, int index, @Nullable Integer owner) {
        if (owner != null) {
            parents[root(parents, index)] = root(parents, owner);
        }
    }

    private static int root(int[] parents, int index) {
        int root = index;
        while (parents[root] != root) {
            root = parents[root];
        }
        return root;
    }
}
