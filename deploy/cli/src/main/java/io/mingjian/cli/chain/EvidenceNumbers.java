/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short numbers E1, E2 … for the evidence of a whole chain, in order of appearance. */
public final class EvidenceNumbers {

    private static final String SEPARATOR = "\u0000";

    private final Map<String, String> byId = new HashMap<>();

    /** @param steps steps of one chain */
    public EvidenceNumbers(List<ReasoningStep> steps) {
        int last = 0;
        for (ReasoningStep step : steps) {
            for (List<Evidence> alike : groups(step.trace().evidence())) {
                last++;
                for (Evidence evidence : alike) {
                    byId.putIfAbsent(evidence.id(), "E" + last);
                }
            }
        }
    }

    /** The items that say the same of the same words in the same part together, in order; they share a number. */
    static Collection<List<Evidence>> groups(List<Evidence> evidence) {
        Map<String, List<Evidence>> groups = new LinkedHashMap<>();
        evidence.forEach(each ->
                groups.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each));
        return groups.values();
    }

    /** The number of an item of evidence; the identifier itself where the chain has no such item. */
    String of(String id) {
        return byId.getOrDefault(id, id);
    }

    /** The numbers of some items, each once, in their order. */
    List<String> of(List<String> ids) {
        return ids.stream()
                .map(this::of)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Identifiers of the items that share a number, in order; none for a number that the chain does not have. */
    public List<String> identifiers(String number) {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().equals(number))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether the chain has such an item. */
    boolean has(String id) {
        return byId.containsKey(id);
    }

    private static String key(Evidence evidence) {
        return evidence.excerpt().isEmpty()
                ? evidence.id()
                : String.join(
                        SEPARATOR,
                        evidence.operator(),
                        evidence.signal(),
                        evidence.excerpt(),
                        part(evidence.locator()));
    }

    private static String part(Locator locator) {
        if (locator instanceof Locator.TextRange range) {
            return range.part();
        } else if (locator instanceof Locator.ImageRegion region) {
            return region.attachment();
        }
        return String.valueOf(locator);
    }
}
