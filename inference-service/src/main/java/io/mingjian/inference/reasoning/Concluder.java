/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the verdict together from what was believed, judged and verified. */
final class Concluder {

    private final ReasoningInput input;
    private final CaseLaw law;
    private final Beliefs beliefs;
    private final Judgment judgment;

    Concluder(ReasoningInput input, CaseLaw law, Beliefs beliefs, Judgment judgment) {
        this.input = input;
        this.law = law;
        this.beliefs = beliefs;
        this.judgment = judgment;
    }

    Verdict conclude(Findings findings, ModalityShares shares) {
        List<Hypothesis> believed = believed();
        List<Citation> citations = citations();
        return new Verdict(
                judgment.outcome(),
                Wording.outcome(judgment.outcome(), input.policy().policy().outcomeLabels()),
                labels(),
                believed.stream().mapToInt(Hypothesis::severity).max().orElse(0),
                confidence(),
                actions(believed),
                citations,
                findings.minimalEvidence(),
                findings.flipSet(),
                shares.shares(beliefs),
                VerdictWording.summary(judgment, reasons(), citations, findings.checks()));
    }

    private List<LabelProbability> labels() {
        return input.knowledge().hypotheses().stream()
                .map(hypothesis -> new LabelProbability(
                        hypothesis.id(),
                        hypothesis.name(),
                        beliefs.probability(hypothesis.id()),
                        hypothesis.severity()))
                .sorted(Comparator.comparingDouble(LabelProbability::probability)
                        .reversed()
                        .thenComparing(LabelProbability::hypothesis))
                .toList();
    }

    /** Adverse hypotheses with probability 0.5 or more, the most severe first, then the most probable. */
    private List<Hypothesis> believed() {
        return adverse().stream()
                .filter(hypothesis -> beliefs.probability(hypothesis.id()) >= 0.5)
                .sorted(Comparator.comparingInt(Hypothesis::severity)
                        .thenComparingDouble(hypothesis -> beliefs.probability(hypothesis.id()))
                        .reversed()
                        .thenComparing(Hypothesis::id))
                .toList();
    }

    private List<Hypothesis> adverse() {
        return input.knowledge().hypotheses().stream()
                .filter(Hypothesis::isAdverse)
                .toList();
    }

    /** What people are told as reasons: hypotheses that are not at PASS, the most probable first. */
    private List<LabelProbability> reasons() {
        return labels().stream()
                .filter(label -> judgment.allowed().getOrDefault(label.hypothesis(), Outcome.PASS) != Outcome.PASS)
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

    private List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (Hypothesis hypothesis : adverse()) {
            boolean suspected = judgment.allowed().getOrDefault(hypothesis.id(), Outcome.PASS) != Outcome.PASS;
            if (hypothesis.kind() == HypothesisKind.VIOLATION && suspected) {
                citations.addAll(law.citations(hypothesis));
            }
        }
        return citations;
    }

    /**
     * Probability that the outcome is right. For BLOCK the greatest probability of a hypothesis that alone blocks; for
     * PASS that no adverse hypothesis holds, taken as independent; for REVIEW that the decision which a machine would
     * have taken instead is wrong.
     */
    private double confidence() {
        double none = 1;
        double most = 0;
        for (Hypothesis hypothesis : adverse()) {
            double probability = beliefs.probability(hypothesis.id());
            none *= 1 - probability;
            if (judgment.allowed().get(hypothesis.id()) == Outcome.BLOCK) {
                most = Math.max(most, probability);
            }
        }
        return switch (judgment.outcome()) {
            case BLOCK -> most;
            case PASS -> none;
            case REVIEW -> Math.min(none, 1 - none);
        };
    }
}
