/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the chains of two runs of a case: where they part first, and what came of it. A pure function; order matters
 * only for what counts as added and removed.
 */
public final class ChainComparison {

    private ChainComparison() {}

    /**
     * How the second chain differs from the first.
     *
     * @throws IllegalArgumentException if the chains are of different cases
     */
    public static ChainDifference between(ReasoningChain first, ReasoningChain second) {
        if (!first.caseId().equals(second.caseId())) {
            throw new IllegalArgumentException(
                    "expected two chains of one case, got: " + first.caseId() + " and " + second.caseId());
        }
        String firstDigest = ChainContent.digest(first);
        String secondDigest = ChainContent.digest(second);
        Divergence divergence = divergence(first.steps(), second.steps());
        return new ChainDifference(
                first.run(),
                second.run(),
                firstDigest,
                secondDigest,
                firstDigest.equals(secondDigest),
                divergence,
                evidence(first, second),
                VerdictDifference.of(first.verdict(), second.verdict()),
                beliefs(first.verdict(), second.verdict()),
                DifferenceWording.summary(first, second, divergence));
    }

    private static @Nullable Divergence divergence(List<ReasoningStep> first, List<ReasoningStep> second) {
        for (int index = 0; index < Math.max(first.size(), second.size()); index++) {
            ReasoningStep before = index < first.size() ? first.get(index) : null;
            ReasoningStep after = index < second.size() ? second.get(index) : null;
            Set<StepAspect> aspects = before == null || after == null
                    ? Set.of(StepAspect.PRESENCE)
                    : StepComparison.aspects(before, after);
            if (!aspects.isEmpty()) {
                List<StepAspect> inOrder = List.copyOf(aspects);
                return new Divergence(
                        index,
                        operator(before),
                        operator(after),
                        inOrder,
                        DifferenceWording.divergence(index, before, after, inOrder));
            }
        }
        return null;
    }

    private static @Nullable String operator(@Nullable ReasoningStep step) {
        return step == null ? null : step.trace().operator();
    }

    private static EvidenceDifference evidence(ReasoningChain first, ReasoningChain second) {
        Map<String, Evidence> before = items(first);
        Map<String, Evidence> after = items(second);
        List<Evidence> removed = new ArrayList<>();
        List<EvidenceDifference.Change> changed = new ArrayList<>();
        before.forEach((id, item) -> {
            Evidence other = after.get(id);
            if (other == null) {
                removed.add(item);
            } else if (!item.equals(other)) {
                changed.add(new EvidenceDifference.Change(item, other));
            }
        });
        List<Evidence> added = after.values().stream()
                .filter(item -> !before.containsKey(item.id()))
                .toList();
        return new EvidenceDifference(added, removed, changed);
    }

    /** Evidence by identifier, as the last step that shows it has it. */
    private static Map<String, Evidence> items(ReasoningChain chain) {
        Map<String, Evidence> items = new LinkedHashMap<>();
        chain.steps().forEach(step -> step.trace().evidence().forEach(item -> items.put(item.id(), item)));
        return items;
    }

    private static List<BeliefDifference> beliefs(Verdict first, Verdict second) {
        Map<String, LabelProbability> before = new TreeMap<>();
        Map<String, LabelProbability> after = new TreeMap<>();
        first.labels().forEach(label -> before.put(label.hypothesis(), label));
        second.labels().forEach(label -> after.put(label.hypothesis(), label));
        Map<String, LabelProbability> all = new TreeMap<>(before);
        all.putAll(after);
        return all.values().stream()
                .map(label -> new BeliefDifference(
                        label.hypothesis(),
                        label.name(),
                        probability(before.get(label.hypothesis())),
                        probability(after.get(label.hypothesis()))))
                .filter(belief -> belief.first() == null || !belief.first().equals(belief.second()))
                .sorted(Comparator.comparingDouble(BeliefDifference::distance)
                        .reversed()
                        .thenComparing(BeliefDifference::hypothesis))
                .toList();
    }

    private static @Nullable Double probability(@Nullable LabelProbability label) {
        return label == null ? null : label.probability();
    }
}
