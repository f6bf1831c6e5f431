/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.platform;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A domain pack that the platform serves. */
public record InstalledPack(String name, String version, List<Hypothesis> hypotheses) {

    public InstalledPack {
        hypotheses = List.copyOf(hypotheses);
    }

    /** Reads the platform's list of packs, which is an array or an object that holds one. */
    static List<InstalledPack> list(JsonNode answer) {
        JsonNode items = answer;
        for (String field : List.of("packs", "items")) {
            items = answer.has(field) ? answer.get(field) : items;
        }
        List<InstalledPack> packs = new ArrayList<>();
        items.forEach(item -> packs.add(read(item)));
        return packs;
    }

    private static InstalledPack read(JsonNode item) {
        JsonNode reference = item.path("pack").isObject() ? item.get("pack") : item;
        List<Hypothesis> hypotheses = new ArrayList<>();
        item.path("hypotheses")
                .forEach(each -> hypotheses.add(ContractJson.mapper().treeToValue(each, Hypothesis.class)));
        return new InstalledPack(
                reference.path("name").asString(""), reference.path("version").asString(""), hypotheses);
    }

    /** Identifiers of the hypotheses of one kind. */
    public Set<String> ids(HypothesisKind kind) {
        return hypotheses.stream()
                .filter(each -> each.kind() == kind)
                .map(Hypothesis::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The hypothesis of this identifier, if the pack has it. */
    public Optional<Hypothesis> hypothesis(String id) {
        return hypotheses.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
