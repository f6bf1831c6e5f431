/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.reasoning.Contradiction;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.RunRules;
import io.mingjian.contracts.reasoning.StepTrace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A step as people see it.
 *
 * @param index position in the chain, from 0
 * @param kind what sort of step
 * @param symbol style of its node
 * @param operator what acted, or null where the kind says it
 * @param summary one sentence
 * @param cost declared cost in milliseconds
 * @param evidence what it found
 * @param moves beliefs that it moved visibly, farthest first
 * @param weights weight per source
 * @param notRun what was judged and not run, most valuable first
 * @param contradictions what does not fit together
 * @param frozen where it was taken over from, or null
 * @param reopening which re-opening brought it about, or null
 * @param freezable whether its recorded output can be used again
 */
record StepView(
        int index,
        String kind,
        String symbol,
        @Nullable String operator,
        String summary,
        double cost,
        List<EvidenceView> evidence,
        List<Move> moves,
        List<Weight> weights,
        List<Skipped> notRun,
        List<Conflict> contradictions,
        @Nullable String frozen,
        @Nullable Integer reopening,
        boolean freezable) {

    private static final int MOST_MOVES = 6;
    private static final double VISIBLE = 0.005;

    /** A belief before and after, in [0, 1]. */
    record Move(String name, double before, double after) {}

    /** Weight in [0, 1] of a source. */
    record Weight(String source, String symbol, double share) {}

    /** An operator that was not run: why, and its expected value, less its cost, in the pack's unit of loss. */
    record Skipped(String operator, String reason, double value) {}

    /** Two places that cannot both be right. */
    record Conflict(String numbers, boolean explained, String explanation) {}

    /** Number as people count, from 1. */
    public int number() {
        return index + 1;
    }

    static StepView of(ReasoningStep step, ChainReading reading) {
        StepTrace trace = step.trace();
        CaseWords words = reading.words();
        boolean gathered = step instanceof ReasoningStep.Gathered;
        return new StepView(
                trace.index(),
                words.kind(step),
                step.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                gathered ? words.operator(trace.operator()) : null,
                words.words().of(step.summary()),
                trace.costMillis(),
                reading.sheet().of(step).stream().map(reading::view).toList(),
                moves(trace, reading.names()),
                weights(trace.modalityWeights(), words),
                trace.notRun().stream()
                        .sorted(Comparator.comparingDouble(NotRun::expectedValue)
                                .reversed()
                                .thenComparing(NotRun::operator))
                        .map(each -> new Skipped(
                                words.operator(each.operator()),
                                words.words().orElse("reason." + each.reason(), "reason.other"),
                                each.expectedValue()))
                        .toList(),
                conflicts(step, reading),
                frozen(trace.frozen(), words),
                trace.reopening(),
                RunRules.isFreezable(step));
    }

    /** The chain's own note counts steps from 0; people count from 1. */
    private static @Nullable String frozen(@Nullable FrozenStep frozen, CaseWords words) {
        return frozen == null
                ? null
                : words.words().of("case.frozen", String.valueOf(frozen.run()), String.valueOf(frozen.step() + 1));
    }

    static List<Weight> weights(Map<Modality, Double> weights, CaseWords words) {
        return new TreeMap<>(weights)
                .entrySet().stream()
                        .map(each -> new Weight(
                                words.modality(each.getKey()),
                                each.getKey().name().toLowerCase(java.util.Locale.ROOT),
                                each.getValue()))
                        .toList();
    }

    private static List<Move> moves(StepTrace trace, Map<String, String> names) {
        return new TreeMap<>(trace.after())
                .entrySet().stream()
                        .filter(after -> names.containsKey(after.getKey())
                                && trace.before().containsKey(after.getKey()))
                        .map(after -> new Move(
                                String.valueOf(names.get(after.getKey())),
                                Beliefs.probability(trace.before().getOrDefault(after.getKey(), 0.0)),
                                Beliefs.probability(after.getValue())))
                        .filter(move -> Math.abs(move.after() - move.before()) >= VISIBLE)
                        .sorted(Comparator.comparingDouble((Move move) -> -Math.abs(move.after() - move.before()))
                                .thenComparing(Move::name))
                        .limit(MOST_MOVES)
                        .toList();
    }

    private static List<Conflict> conflicts(ReasoningStep step, ChainReading reading) {
        if (!(step instanceof ReasoningStep.Contradicted contradicted)) {
            return List.of();
        }
        return contradicted.contradictions().stream()
                .map(each -> conflict(each, reading))
                .toList();
    }

    private static Conflict conflict(Contradiction contradiction, ChainReading reading) {
        List<String> numbers = reading.sheet().numbers(List.of(contradiction.first(), contradiction.second()));
        return new Conflict(
                String.join(" ↔ ", numbers),
                contradiction.explained(),
                reading.words().words().of(contradiction.explanation()));
    }
}
