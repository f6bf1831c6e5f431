/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.platform.console.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was believed after each step, of the hypotheses that mattered.
 *
 * @param steps numbers of the steps, from 1
 * @param curves the hypotheses that ended or went highest, most probable at the end first
 */
record Beliefs(List<String> steps, List<Curve> curves) {

    private static final int MOST = 8;
    private static final double MATTERS = 0.05;

    Beliefs {
        steps = List.copyOf(steps);
        curves = List.copyOf(curves);
    }

    /**
     * One hypothesis.
     *
     * @param name for people
     * @param probabilities in [0, 1], one per step
     */
    record Curve(String hypothesis, String name, List<Double> probabilities) {

        Curve {
            probabilities = List.copyOf(probabilities);
        }

        /** What is believed at the end, in [0, 1]. */
        public double end() {
            return probabilities.get(probabilities.size() - 1);
        }

        private double highest() {
            return probabilities.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    /** Names of hypotheses for people, by identifier. */
    static Map<String, String> names(ReasoningChain chain, @Nullable CaseKnowledge knowledge, Words words) {
        Map<String, String> names = new LinkedHashMap<>();
        if (knowledge != null) {
            knowledge.hypotheses().forEach(each -> names.put(each.id(), words.of(each.name())));
        }
        chain.verdict().labels().forEach(label -> names.put(label.hypothesis(), words.of(label.name())));
        return names;
    }

    static Beliefs of(ReasoningChain chain, Map<String, String> names) {
        List<ReasoningStep> steps = chain.steps();
        TreeSet<String> hypotheses = new TreeSet<>();
        steps.forEach(step -> Stream.of(step.trace().before(), step.trace().after())
                .forEach(beliefs -> hypotheses.addAll(beliefs.keySet())));
        List<Curve> curves = hypotheses.stream()
                .filter(names::containsKey)
                .map(id -> new Curve(id, String.valueOf(names.get(id)), path(id, steps)))
                .filter(curve -> curve.highest() >= MATTERS)
                .sorted(Comparator.comparingDouble(Curve::end)
                        .thenComparingDouble(Curve::highest)
                        .reversed()
                        .thenComparing(Curve::hypothesis))
                .limit(MOST)
                .toList();
        return new Beliefs(
                steps.stream()
                        .map(step -> String.valueOf(step.trace().index() + 1))
                        .toList(),
                curves);
    }

    /** A step that says nothing of a hypothesis leaves it as it was. */
    private static List<Double> path(String hypothesis, List<ReasoningStep> steps) {
        double[] present = {0};
        return steps.stream()
                .map(step -> {
                    Double before = step.trace().before().get(hypothesis);
                    Double after = step.trace().after().get(hypothesis);
                    Double known = after == null ? before : after;
                    present[0] = known == null ? present[0] : probability(known);
                    return present[0];
                })
                .toList();
    }

    /** The probability in [0, 1] of natural-log odds. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
