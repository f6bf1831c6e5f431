/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws conclusions from judgments about one case, and holds them against the pack's shapes. */
final class Conclusions {

    private final List<Hypothesis> adverse;
    private final CaseLaw law;
    private final ConclusionShapes shapes;

    Conclusions(List<Hypothesis> hypotheses, CaseLaw law, ConclusionShapes shapes) {
        this.adverse = hypotheses.stream().filter(Hypothesis::isAdverse).toList();
        this.law = law;
        this.shapes = shapes;
    }

    CaseLaw law() {
        return law;
    }

    /** The conclusion of a judgment. */
    Conclusion of(Beliefs beliefs, Judgment judgment) {
        List<Hypothesis> believed = believed(beliefs);
        return new Conclusion(
                judgment.outcome(),
                believed.stream().mapToInt(Hypothesis::severity).max().orElse(0),
                believed,
                adverse.stream()
                        .map(Hypothesis::id)
                        .filter(id -> judgment.allowed().get(id) == Outcome.BLOCK)
                        .toList(),
                citations(judgment),
                actions(believed));
    }

    /** The shapes that a conclusion breaks, in words for people. */
    List<LocalizedText> broken(Conclusion conclusion) {
        return shapes.broken(conclusion, law);
    }

    private List<Hypothesis> believed(Beliefs beliefs) {
        return adverse.stream()
                .filter(hypothesis -> beliefs.probability(hypothesis.id()) >= 0.5)
                .sorted(Comparator.comparingInt(Hypothesis::severity)
                        .thenComparingDouble(hypothesis -> beliefs.probability(hypothesis.id()))
                        .reversed()
                        .thenComparing(Hypothesis::id))
                .toList();
    }

    private List<Action> actions(List<Hypothesis> believed) {
        Map<String, Action> actions = new LinkedHashMap<>();
        for (Hypothesis hypothesis : believed) {
            law.procedure(hypothesis)
                    .ifPresent(procedure ->
                            procedure.actions().forEach(action -> actions.putIfAbsent(action.id(), action)));
        }
        return List.copyOf(actions.values());
    }

    private List<Citation> citations(Judgment judgment) {
        List<Citation> citations = new ArrayList<>();
        for (Hypothesis hypothesis : adverse) {
            boolean suspected = judgment.allowed().getOrDefault(hypothesis.id(), Outcome.PASS) != Outcome.PASS;
            if (hypothesis.kind() == HypothesisKind.VIOLATION && suspected) {
                citations.addAll(law.citations(hypothesis));
            }
        }
        return citations;
    }
}
