/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.RunRules;
import io.mingjian.contracts.reasoning.StepTrace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a run takes over from the run that it starts from. A gathered step keeps its place: it comes as the
 * same round as before, so that a run which changes nothing says the same again; where the new run has fewer rounds it
 * comes when the planner finds nothing more. A step of a re-opened loop never comes before that re-opening.
 */
final class FrozenSteps {

    /**
     * A gathered step that is taken over.
     *
     * @param round place among the gathered steps, from 0
     * @param mark says where it comes from
     * @param trace what was recorded
     * @param summary the recorded sentence
     */
    record Taken(int round, FrozenStep mark, StepTrace trace, LocalizedText summary) {

        private int reopening() {
            Integer recorded = trace.reopening();
            return recorded == null ? 0 : recorded;
        }
    }

    private final @Nullable FrozenStep hypothesized;
    private final Map<String, Double> priors;
    private final List<Taken> waiting;

    private FrozenSteps(@Nullable FrozenStep hypothesized, Map<String, Double> priors, List<Taken> waiting) {
        this.hypothesized = hypothesized;
        this.priors = priors;
        this.waiting = waiting;
    }

    /**
     * What a run takes over.
     *
     * @throws UnsupportedRunException if it freezes what cannot be frozen
     */
    static FrozenSteps of(ReasoningInput input) {
        ReasoningChain base = input.base();
        List<String> problems = RunRules.freezing(input.request(), base);
        if (!problems.isEmpty()) {
            throw new UnsupportedRunException(String.join("; ", problems));
        }
        Set<Integer> wanted = new HashSet<>(input.request().freeze());
        List<Taken> taken = new ArrayList<>();
        if (base == null || wanted.isEmpty()) {
            return new FrozenSteps(null, Map.of(), taken);
        }
        int round = 0;
        for (int index = 0; index < base.steps().size(); index++) {
            if (base.steps().get(index) instanceof ReasoningStep.Gathered step) {
                if (wanted.contains(index)) {
                    taken.add(new Taken(round, FrozenStep.of(base.run(), index), step.trace(), step.summary()));
                }
                round++;
            }
        }
        boolean first = wanted.contains(0);
        return new FrozenSteps(
                first ? FrozenStep.of(base.run(), 0) : null,
                first ? base.steps().get(0).trace().before() : Map.of(),
                taken);
    }

    /** Mark of the first step, or null where the run puts up its hypotheses itself. */
    @Nullable
    FrozenStep hypothesized() {
        return hypothesized;
    }

    /** Log-odds of the recorded priors, empty where the run puts up its hypotheses itself. */
    Map<String, Double> priors() {
        return priors;
    }

    /** The steps still to come, in their order. */
    List<Taken> waiting() {
        return List.copyOf(waiting);
    }

    /** The step whose turn it is as the given round. */
    Optional<Taken> due(int round, int reopening) {
        return take(waiting.stream()
                .filter(step -> step.round() == round && step.reopening() <= reopening)
                .findFirst());
    }

    /** The first step that must come before the loop, in its present re-opening, ends. */
    Optional<Taken> left(int reopening) {
        return take(
                waiting.stream().filter(step -> step.reopening() <= reopening).findFirst());
    }

    private Optional<Taken> take(Optional<Taken> step) {
        step.ifPresent(waiting::remove);
        return step;
    }
}
