/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The evidence of a chain under short numbers E1, E2 … in the order of its steps. Items that say the same of the same
 * words in the same part share a number. Immutable.
 */
final class EvidenceSheet {

    private static final String SEPARATOR = "\u0000";
    private static final String ABSENT = "absent";
    private static final String DENIED = ":denied";
    private static final String FUSION = "fusion";
    private static final double SLIGHT = 1;

    /** How an item is to be shown. */
    enum Kind {
        /** Something that was found. */
        FOUND,
        /** The case expressly says that it is not so. */
        DENIED,
        /** Something was looked for in vain. */
        ABSENT,
        /** The multimodal model holds it for unlikely, or it hardly weighs. */
        QUIET
    }

    /**
     * Items under one number.
     *
     * @param number such as {@code E3}
     * @param step the step that found them
     * @param items at least one
     */
    record Entry(String number, ReasoningStep step, List<Evidence> items) {

        Entry {
            items = List.copyOf(items);
        }

        Evidence first() {
            return items.get(0);
        }

        Kind kind() {
            Evidence item = first();
            if (item.signal().equals(ABSENT)) {
                return Kind.ABSENT;
            } else if (item.signal().endsWith(DENIED)) {
                return Kind.DENIED;
            }
            return item.operator().equals(FUSION) && isSlight(item) ? Kind.QUIET : Kind.FOUND;
        }

        private static boolean isSlight(Evidence item) {
            return item.logLikelihoodRatios().values().stream()
                    .allMatch(ratio -> ratio * item.modalityWeight() < SLIGHT);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byId = new TreeMap<>();

    EvidenceSheet(ReasoningChain chain) {
        this(chain.steps());
    }

    /** The sheet of a case that is not decided. */
    static EvidenceSheet empty() {
        return new EvidenceSheet(List.of());
    }

    private EvidenceSheet(List<ReasoningStep> steps) {
        for (ReasoningStep step : steps) {
            for (List<Evidence> alike : groups(step.trace().evidence())) {
                List<Evidence> fresh = alike.stream()
                        .filter(item -> !byId.containsKey(item.id()))
                        .toList();
                if (!fresh.isEmpty()) {
                    Entry entry = new Entry("E" + (entries.size() + 1), step, fresh);
                    entries.add(entry);
                    fresh.forEach(item -> byId.put(item.id(), entry));
                }
            }
        }
    }

    /** All entries, by number. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The entries of one step. */
    List<Entry> of(ReasoningStep step) {
        return entries.stream().filter(entry -> entry.step() == step).toList();
    }

    /** The entry that holds an item, if the chain has it. */
    Optional<Entry> holding(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Numbers of some items, each once, ascending; items that the chain does not have are left out. */
    List<String> numbers(Collection<String> ids) {
        return ids.stream()
                .flatMap(id -> holding(id).stream())
                .map(Entry::number)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Collection<List<Evidence>> groups(List<Evidence> evidence) {
        Map<String, List<Evidence>> groups = new LinkedHashMap<>();
        evidence.forEach(each ->
                groups.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each));
        return groups.values();
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
