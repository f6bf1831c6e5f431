/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import io.mingjian.contracts.knowledge.Hypothesis;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A ticket: its device against the most probable of the pack's {@code device-…} hypotheses, its fault against the most
 * probable of its {@code fault-…} hypotheses. A label is turned into an identifier by lower case and hyphens.
 */
record TicketScoring(String pack) implements CaseScoring {

    private static final List<String> ASPECTS = List.of("device", "fault");

    @Override
    public String leading() {
        return ASPECTS.get(0);
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        return candidates("device", installed).isEmpty()
                ? Optional.of("pack " + pack + " has no device hypotheses")
                : Optional.empty();
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        Map<String, String> truth = new LinkedHashMap<>();
        for (String aspect : ASPECTS) {
            String label = slug(labels.path(aspect).asString(""));
            if (!label.isEmpty()) {
                truth.put(aspect, label);
            }
        }
        return truth;
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        String truth = slug(labels.path(aspect).asString(""));
        return candidates(aspect, installed).stream()
                .max(Comparator.comparingDouble(observed::probability).thenComparing(Comparator.reverseOrder()))
                .map(id -> Judgement.choice(truth, id.substring(aspect.length() + 1), observed.probability(id)))
                .orElseGet(() -> Judgement.choice(truth, "(no hypothesis)", null));
    }

    private static List<String> candidates(String aspect, InstalledPack installed) {
        return installed.hypotheses().stream()
                .map(Hypothesis::id)
                .filter(id -> id.startsWith(aspect + "-"))
                .toList();
    }

    static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
