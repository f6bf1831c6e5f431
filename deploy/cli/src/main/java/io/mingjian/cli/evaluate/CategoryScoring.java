/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import io.mingjian.cli.platform.InstalledPack;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A category label against the most probable of some hypotheses, or none of them where all are under one half.
 *
 * @param hypotheses identifiers that are categories too
 * @param none the category of a record to which no hypothesis applies
 */
record CategoryScoring(String pack, String label, List<String> hypotheses, String none) implements CaseScoring {

    private static final double HALF = 0.5;

    CategoryScoring {
        hypotheses = List.copyOf(hypotheses);
    }

    @Override
    public String leading() {
        return label;
    }

    @Override
    public Optional<String> obstacle(InstalledPack installed) {
        return hypotheses.stream()
                .filter(id -> installed.hypothesis(id).isEmpty())
                .findFirst()
                .map(id -> "pack " + pack + " has no hypothesis " + id);
    }

    @Override
    public Map<String, String> truth(JsonNode labels) {
        String category = labels.path(label).asString("");
        return category.isEmpty() ? Map.of() : Map.of(label, category);
    }

    @Override
    public Judgement judge(String aspect, JsonNode labels, Observed observed, InstalledPack installed) {
        String best = hypotheses.stream()
                .max(Comparator.comparingDouble(observed::probability))
                .orElse(none);
        double probability = observed.probability(best);
        boolean found = probability >= HALF;
        return Judgement.choice(
                labels.path(label).asString(""), found ? best : none, found ? probability : 1 - probability);
    }
}
