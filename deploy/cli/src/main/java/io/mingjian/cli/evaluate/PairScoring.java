/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A listing with a picture: whether it violates, and whether the text or the picture does. */
record PairScoring(ThresholdScoring violating) implements CaseScoring {

    private static final String PART = "violating_part";

    /** The part of a listing that each modality reads; the others belong to neither. */
    private static final Map<String, String> PARTS =
            Map.of("TEXT", "text", "ATTRIBUTE", "text", "IMAGE", "image", "OCR", "image");

    @Override
    public String pack() {
        return violating.pack();
    }

    @Override
    public String leading() {
        return violating.leading();
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        return violating.obstacle(installed);
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        Map<String, String> truth = new LinkedHashMap<>(violating.truth(labels));
        String part = labels.path(PART).asString("");
        if (!part.isEmpty()) {
            truth.put(PART, part);
        }
        return truth;
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        if (!aspect.equals(PART)) {
            return violating.judge(aspect, labels, observed, installed);
        }
        boolean clean = violating.probability(observed, installed) < 0.5;
        String part = clean ? "none" : heaviest(observed);
        return Judgement.choice(labels.path(PART).asString(""), part, null);
    }

    private static String heaviest(Observed observed) {
        return observed.modalityWeights().entrySet().stream()
                .filter(entry -> PARTS.containsKey(entry.getKey()))
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> PARTS.getOrDefault(entry.getKey(), "none"))
                .orElse("none");
    }
}
