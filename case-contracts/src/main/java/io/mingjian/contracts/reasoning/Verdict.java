/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * The conclusion of a chain.
 *
 * @param outcome what is to happen
 * @param label the pack's own word for it
 * @param labels belief per hypothesis, most probable first
 * @param severity 0 information to 3 emergency
 * @param confidence probability in [0, 1] that the outcome is the right one
 * @param actions what must be done, in order
 * @param citations clauses that claimed violations breach
 * @param minimalEvidence identifiers of the smallest sufficient evidence
 * @param flipSet identifiers of evidence that alone would change the outcome if taken away
 * @param modalityWeights share of each modality in the conclusion, summing to 1, or empty without evidence
 * @param summary the reason in a sentence, for people
 */
public record Verdict(
        Outcome outcome,
        LocalizedText label,
        List<LabelProbability> labels,
        int severity,
        double confidence,
        List<Action> actions,
        List<Citation> citations,
        List<String> minimalEvidence,
        List<String> flipSet,
        Map<Modality, Double> modalityWeights,
        LocalizedText summary) {

    public Verdict {
        if (severity < 0 || severity > 3) {
            throw new IllegalArgumentException("severity must be 0 to 3, got: " + severity);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be in [0, 1], got: " + confidence);
        }
        labels = List.copyOf(labels);
        actions = List.copyOf(actions);
        citations = List.copyOf(citations);
        minimalEvidence = List.copyOf(minimalEvidence);
        flipSet = List.copyOf(flipSet);
        modalityWeights = Map.copyOf(modalityWeights);
    }
}
