/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.FinishedCase;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the platform made of a record.
 *
 * @param outcome what the platform decided
 * @param probabilities belief per hypothesis, in [0, 1]
 * @param modalityWeights share per modality, by name
 * @param perception what was seen, or null where the scoring does not need it or the platform does not show it
 */
record Observed(
        Outcome outcome,
        Map<String, Double> probabilities,
        Map<String, Double> modalityWeights,
        @Nullable Perception perception) {

    Observed {
        probabilities = Map.copyOf(probabilities);
        modalityWeights = Map.copyOf(modalityWeights);
    }

    static Observed of(FinishedCase finished, @Nullable Perception perception) {
        Map<String, Double> probabilities = finished.decision().labels().stream()
                .collect(Collectors.toMap(FinishedCase.Label::hypothesis, FinishedCase.Label::probability, Math::max));
        return new Observed(
                finished.decision().outcome(),
                probabilities,
                finished.decision().modalityWeights(),
                perception);
    }

    /** Belief in a hypothesis; 0 where the decision does not name it. */
    double probability(String hypothesis) {
        return probabilities.getOrDefault(hypothesis, 0.0);
    }

    /** Payloads of the codes that were read. */
    List<String> codes() {
        return perception == null
                ? List.of()
                : perception
                        .all(Percept.CodePayload.class)
                        .map(Percept.CodePayload::payload)
                        .toList();
    }

    /** The lines that were read in pictures. */
    List<String> writing() {
        return perception == null
                ? List.of()
                : perception
                        .all(Percept.TextSpan.class)
                        .map(Percept.TextSpan::text)
                        .toList();
    }
}
