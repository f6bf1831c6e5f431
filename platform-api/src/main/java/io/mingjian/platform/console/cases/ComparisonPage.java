/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.Divergence;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.StepAspect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How two runs differ.
 *
 * @param divergence index of the first step at which they part, or null where they are equal to the bit
 * @param aspects in what that step differs
 * @param asked what the second run was asked for, in words
 * @param asOf the moment whose law counts for the second run, where it asked for one
 * @param rows steps side by side
 */
record ComparisonPage(
        ChainDifference difference,
        String summary,
        VerdictView first,
        VerdictView second,
        @Nullable Integer divergence,
        List<String> aspects,
        List<String> asked,
        @Nullable Instant asOf,
        List<StepRow> rows,
        List<EvidenceChange> evidence,
        List<BeliefChange> beliefs) {

    private static final int MOST_BELIEFS = 12;

    /** A chain and what was known for it. */
    record Side(ChainReading reading, @Nullable CaseKnowledge knowledge) {}

    /** The steps of one place, or null where a chain has none there. */
    record StepRow(
            int number, @Nullable StepView first, @Nullable StepView second, boolean same, boolean parting) {}

    /** An item that is {@code added}, {@code removed} or {@code changed}. */
    record EvidenceChange(String change, String number, String source, String excerpt, String explanation) {}

    /** A belief in both chains, in [0, 1], or null where a chain does not have it. */
    record BeliefChange(
            String name, @Nullable Double first, @Nullable Double second) {}

    static ComparisonPage of(ChainDifference difference, Side first, Side second) {
        CaseWords words = second.reading().words();
        Divergence divergence = difference.divergence();
        RunRequest request = second.reading().chain().request();
        return new ComparisonPage(
                difference,
                summary(difference, words),
                VerdictView.of(first.reading(), first.knowledge()),
                VerdictView.of(second.reading(), second.knowledge()),
                divergence == null ? null : divergence.step(),
                divergence == null
                        ? List.of()
                        : divergence.aspects().stream()
                                .map(StepAspect::label)
                                .map(words.words()::of)
                                .toList(),
                request == null ? List.of() : asked(request, first.reading()),
                request == null ? null : request.asOf(),
                rows(first.reading(), second.reading(), divergence),
                evidence(difference, first.reading(), second.reading()),
                beliefs(difference, words));
    }

    /** The difference's own summary counts steps from 0; people count from 1. */
    private static String summary(ChainDifference difference, CaseWords words) {
        if (difference.equal()) {
            return words.words().of("compare.equal");
        }
        String first = words.outcome(difference.verdict().firstOutcome());
        String second = words.outcome(difference.verdict().secondOutcome());
        return first.equals(second)
                ? words.words().of("compare.same", first)
                : words.words().of("compare.other", first, second);
    }

    private static List<String> asked(RunRequest request, ChainReading before) {
        CaseWords words = before.words();
        List<String> asked = new ArrayList<>();
        request.freeze().forEach(step -> asked.add(words.words().of("asked.freeze", String.valueOf(step + 1))));
        List<String> items = new ArrayList<>(before.sheet().numbers(request.without()));
        Arrays.stream(Modality.values())
                .filter(modality -> request.without().contains(modality.name()))
                .map(words::all)
                .forEach(items::add);
        if (!items.isEmpty()) {
            asked.add(
                    words.words().of("asked.without", String.join(words.words().of("list.separator"), items)));
        }
        new TreeMap<>(request.priors())
                .forEach((id, prior) -> asked.add(words.words()
                        .of(
                                "asked.prior",
                                before.names().getOrDefault(id, words.words().of("hypothesis.other")),
                                String.format(java.util.Locale.ROOT, "%.1f%%", prior * 100))));
        if (request.pack() != null) {
            asked.add(words.words().of("asked.pack"));
        }
        return asked;
    }

    private static List<StepRow> rows(ChainReading first, ChainReading second, @Nullable Divergence divergence) {
        List<StepView> before = first.steps();
        List<StepView> after = second.steps();
        List<StepRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            boolean parting = divergence != null && divergence.step() == i;
            boolean same = divergence == null || i < divergence.step();
            rows.add(new StepRow(
                    i + 1,
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null,
                    same,
                    parting));
        }
        return rows;
    }

    private static List<EvidenceChange> evidence(ChainDifference difference, ChainReading first, ChainReading second) {
        List<EvidenceChange> changes = new ArrayList<>();
        difference.evidence().removed().forEach(item -> changes.add(change("removed", item, first)));
        difference.evidence().added().forEach(item -> changes.add(change("added", item, second)));
        difference.evidence().changed().forEach(pair -> changes.add(change("changed", pair.second(), second)));
        return changes;
    }

    private static EvidenceChange change(String change, Evidence item, ChainReading reading) {
        return new EvidenceChange(
                change,
                String.join(" ", reading.sheet().numbers(List.of(item.id()))),
                reading.words().source(item),
                item.excerpt(),
                reading.words().words().of(item.explanation()));
    }

    private static List<BeliefChange> beliefs(ChainDifference difference, CaseWords words) {
        return difference.beliefs().stream()
                .limit(MOST_BELIEFS)
                .map(belief -> new BeliefChange(words.words().of(belief.name()), belief.first(), belief.second()))
                .toList();
    }
}
