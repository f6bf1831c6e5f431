/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.contracts.knowledge.HypothesisKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A yes-or-no label against one hypothesis, or against the most probable violation, at one half.
 *
 * @param hypothesis identifier, or null for any violation of the pack
 * @param inverted whether the label is true where the hypothesis is false
 */
record ThresholdScoring(String pack, String label, @Nullable String hypothesis, boolean inverted)
        implements CaseScoring {

    private static final double HALF = 0.5;

    @Override
    public String leading() {
        return label;
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        if (hypothesis == null) {
            boolean none = installed.ids(HypothesisKind.VIOLATION).isEmpty();
            return none ? Optional.of("pack " + pack + " has no violations") : Optional.empty();
        }
        return installed.hypothesis(hypothesis).isPresent()
                ? Optional.empty()
                : Optional.of("pack " + pack + " has no hypothesis " + hypothesis);
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        JsonNode value = labels.path(label);
        return value.isBoolean() ? Map.of(label, name(value.booleanValue())) : Map.of();
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        double probability = probability(observed, installed);
        boolean holds = probability >= HALF;
        double confidence = holds ? probability : 1 - probability;
        return Judgement.choice(name(labels.path(label).booleanValue()), name(holds != inverted), confidence);
    }

    /** Belief in the hypothesis, or in the most probable violation. */
    double probability(Observed observed, InstalledPack installed) {
        if (hypothesis != null) {
            return observed.probability(hypothesis);
        }
        return installed.ids(HypothesisKind.VIOLATION).stream()
                .mapToDouble(observed::probability)
                .max()
                .orElse(0);
    }

    private String name(boolean value) {
        return value ? label : "not " + label;
    }
}
