/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.reasoning.Citation;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as people see it.
 *
 * @param outcome what is to happen
 * @param label the pack's own word for it
 * @param summary the reason in a sentence
 * @param labels what is believed, those that are likely and at least one
 * @param citations clauses, each once
 * @param sufficient numbers of the smallest sufficient evidence
 * @param flips what would change the outcome, in words
 * @param checks what verification tried
 * @param faithfulness rank correlation in [-1, 1] of stated weight and measured effect, or null where nothing was verified
 */
record VerdictView(
        Outcome outcome,
        String label,
        int severity,
        double confidence,
        String summary,
        List<LabelProbabilityView> labels,
        List<String> actions,
        List<Cited> citations,
        List<String> sufficient,
        List<Flip> flips,
        List<StepView.Weight> weights,
        List<Checked> checks,
        @Nullable Double faithfulness) {

    private static final double LIKELY = 0.5;
    private static final int MOST_LABELS = 6;

    /** A hypothesis and how probable it is, in [0, 1]. */
    record LabelProbabilityView(String name, double probability, int severity) {}

    /**
     * A clause.
     *
     * @param text wording, or null where it did not come with the case
     * @param from first day on which it applies, or null where it is not known
     * @param to last day, or null where none is known
     */
    record Cited(
            String instrument,
            String article,
            String title,
            @Nullable String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    /** Something that changes the outcome when it is taken away. */
    record Flip(String what, Outcome outcome) {}

    /** Something that was checked. */
    record Checked(boolean passed, String detail) {}

    static VerdictView of(ChainReading reading, @Nullable CaseKnowledge knowledge) {
        Verdict verdict = reading.chain().verdict();
        CaseWords words = reading.words();
        ReasoningStep.Verified verified = verified(reading);
        return new VerdictView(
                verdict.outcome(),
                words.words().of(verdict.label()),
                verdict.severity(),
                verdict.confidence(),
                words.words().of(verdict.summary()),
                labels(verdict.labels(), words),
                verdict.actions().stream()
                        .map(action -> words.words().of(action.instruction()))
                        .toList(),
                citations(verdict.citations(), knowledge, words),
                reading.sheet().numbers(verdict.minimalEvidence()),
                verified == null ? List.of() : flips(verified.leaveOneOut(), reading),
                StepView.weights(verdict.modalityWeights(), words),
                verified == null
                        ? List.of()
                        : verified.checks().stream()
                                .map(check -> new Checked(
                                        check.passed(), words.words().of(check.detail())))
                                .toList(),
                verified == null ? null : verified.faithfulness());
    }

    private static ReasoningStep.@Nullable Verified verified(ChainReading reading) {
        ReasoningStep.Verified last = null;
        for (ReasoningStep step : reading.chain().steps()) {
            last = step instanceof ReasoningStep.Verified verified ? verified : last;
        }
        return last;
    }

    private static List<LabelProbabilityView> labels(List<LabelProbability> labels, CaseWords words) {
        long likely =
                labels.stream().filter(label -> label.probability() >= LIKELY).count();
        return labels.stream()
                .limit(Math.max(3, Math.min(MOST_LABELS, likely)))
                .map(label ->
                        new LabelProbabilityView(words.words().of(label.name()), label.probability(), label.severity()))
                .toList();
    }

    private static List<Cited> citations(List<Citation> citations, @Nullable CaseKnowledge knowledge, CaseWords words) {
        Map<String, Clause> clauses = knowledge == null
                ? Map.of()
                : knowledge.clauses().stream().collect(Collectors.toMap(Clause::id, clause -> clause, (a, b) -> a));
        Map<String, Cited> cited = new LinkedHashMap<>();
        for (Citation citation : citations) {
            Clause clause = clauses.get(citation.clause());
            cited.putIfAbsent(
                    citation.clause(),
                    new Cited(
                            citation.instrument(),
                            citation.article(),
                            words.words().of(citation.title()),
                            clause == null ? null : words.words().of(clause.text()),
                            clause == null ? null : clause.validFrom(),
                            clause == null ? null : clause.validTo(),
                            citation.source()));
        }
        return List.copyOf(cited.values());
    }

    private static List<Flip> flips(Map<String, Outcome> tried, ChainReading reading) {
        Map<String, Flip> items = new TreeMap<>();
        List<Flip> sources = new ArrayList<>();
        new TreeMap<>(tried).forEach((name, left) -> {
            if (left == reading.chain().verdict().outcome()) {
                return;
            }
            reading.sheet()
                    .holding(name)
                    .ifPresentOrElse(
                            entry -> items.put(entry.number(), new Flip(entry.number(), left)),
                            () -> Arrays.stream(Modality.values())
                                    .filter(modality -> modality.name().equals(name))
                                    .forEach(modality ->
                                            sources.add(new Flip(reading.words().all(modality), left))));
        });
        List<Flip> all = new ArrayList<>(items.values());
        all.addAll(sources);
        return all;
    }
}
