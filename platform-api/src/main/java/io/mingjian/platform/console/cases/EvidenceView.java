/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.console.cases.EvidenceSheet.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence as people see it.
 *
 * @param number such as {@code E3}
 * @param kind {@code found}, {@code denied}, {@code absent} or {@code quiet}
 * @param ids identifiers in the chain, joined by commas; for forms, never shown
 * @param source where it comes from
 * @param operator what found it
 * @param place where it stands
 * @param excerpt the characters concerned, possibly empty
 * @param other the other place of a contradiction, or null
 * @param weight weight in [0, 1] of its source
 * @param bearings the hypotheses that it bears on most
 * @param more how many others it bears on
 * @param sufficient whether it belongs to the smallest sufficient evidence
 * @param decisive whether without it the outcome is another
 */
record EvidenceView(
        String number,
        String kind,
        String ids,
        String source,
        String operator,
        String place,
        String excerpt,
        String explanation,
        @Nullable String other,
        double weight,
        List<Bearing> bearings,
        int more,
        boolean sufficient,
        boolean decisive) {

    private static final int MOST = 3;

    EvidenceView {
        bearings = List.copyOf(bearings);
    }

    /** How strongly an item speaks for (above 0) or against a hypothesis: natural log of a ratio, weight included. */
    record Bearing(String hypothesis, String name, double strength) {}

    static EvidenceView of(Entry entry, Map<String, String> names, Verdict verdict, CaseWords words) {
        Evidence item = entry.first();
        List<String> ids = entry.items().stream().map(Evidence::id).toList();
        List<Bearing> bearings = bearings(item, names);
        return new EvidenceView(
                entry.number(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                String.join(",", ids),
                words.source(item),
                words.operator(item.operator()),
                words.place(item.locator()),
                item.excerpt(),
                words.words().of(item.explanation()),
                item.counterpart() == null
                        ? null
                        : words.place(item.counterpart().locator()) + " "
                                + item.counterpart().excerpt(),
                item.modalityWeight(),
                bearings.subList(0, Math.min(MOST, bearings.size())),
                Math.max(0, bearings.size() - MOST),
                ids.stream().anyMatch(verdict.minimalEvidence()::contains),
                ids.stream().anyMatch(verdict.flipSet()::contains));
    }

    static List<Bearing> bearings(Evidence item, Map<String, String> names) {
        return item.logLikelihoodRatios().entrySet().stream()
                .filter(ratio -> names.containsKey(ratio.getKey()))
                .map(ratio -> new Bearing(
                        ratio.getKey(),
                        String.valueOf(names.get(ratio.getKey())),
                        ratio.getValue() * item.modalityWeight()))
                .sorted(Comparator.comparingDouble((Bearing bearing) -> -Math.abs(bearing.strength()))
                        .thenComparing(Bearing::hypothesis))
                .toList();
    }
}
