/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.Comparator;
import java.util.List;

/** Puts the verdict together from what was believed, judged and verified. */
final class Concluder {

    private final ReasoningInput input;
    private final Beliefs beliefs;
    private final Judgment judgment;
    private final Pass last;
    private final Conclusion conclusion;

    Concluder(ReasoningInput input, Pass last, Conclusion conclusion) {
        this.input = input;
        this.beliefs = last.beliefs();
        this.judgment = last.judgment();
        this.last = last;
        this.conclusion = conclusion;
    }

    Verdict conclude() {
        Findings findings = last.findings();
        return new Verdict(
                judgment.outcome(),
                Wording.outcome(judgment.outcome(), input.policy().policy().outcomeLabels()),
                labels(),
                conclusion.severity(),
                confidence(),
                conclusion.actions(),
                conclusion.citations(),
                findings.minimalEvidence(),
                findings.flipSet(),
                last.shares().shares(beliefs),
                VerdictWording.summary(judgment, reasons(), conclusion.citations(), findings.checks()));
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

    /** What people are told as reasons: hypotheses that are not at PASS, the most probable first. */
    private List<LabelProbability> reasons() {
        return labels().stream()
                .filter(label -> judgment.allowed().getOrDefault(label.hypothesis(), Outcome.PASS) != Outcome.PASS)
                .toList();
    }

    /**
     * Probability that the outcome is right. For BLOCK the greatest probability of a hypothesis that alone blocks; for
     * PASS that no adverse hypothesis holds, taken as independent; for REVIEW that the decision which a machine would
     * have taken instead is wrong.
     */
    private double confidence() {
        double none = 1;
        double most = 0;
        for (Hypothesis hypothesis : input.knowledge().hypotheses()) {
            if (!hypothesis.isAdverse()) {
                continue;
            }
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
