/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.NotRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs operators until none is worth its cost or the budget ends: first the one that gives most per millisecond, since a
 * cheap look can make a dear one needless. Steps taken over come without their operators being run; their costs are
 * booked from the start. Used for one run.
 */
final class Gatherer {

    /** Milliseconds that an operator is taken to cost at least when two are compared. */
    private static final double LEAST_COST = 0.001;

    private final ReasoningInput input;
    private final BeliefModel model;
    private final Planner planner;
    private final EvidenceWeigher weigher;
    private final FrozenSteps frozen;
    private final Spending spending;
    private final Set<String> without;
    private final Map<String, CompiledPolicy.Tool> tools = new LinkedHashMap<>();
    private final Map<String, CompiledPolicy.Tool> ready = new LinkedHashMap<>();
    private final List<String> order;
    private final List<Gathering.Round> rounds = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Set<String> doubtful = Set.of();
    private int reopening;
    private Beliefs beliefs;

    /**
     * A gatherer for one run.
     *
     * @throws UnknownOperatorException if the run orders an operator that the pack does not have
     * @throws UnsupportedRunException if the run freezes a step of an operator that the pack does not have
     */
    Gatherer(ReasoningInput input, FrozenSteps frozen, BeliefModel model, Map<String, LocalizedText> names) {
        this.input = input;
        this.model = model;
        this.planner = new Planner(input.policy(), input.knowledge().hypotheses());
        this.weigher = new EvidenceWeigher(input.policy(), names);
        this.frozen = frozen;
        this.spending = new Spending(input.budget());
        this.without = new HashSet<>(input.request().without());
        this.beliefs = model.settle(List.of(), without);
        this.order = new ArrayList<>(input.request().order());
        for (CompiledPolicy.Tool tool : input.policy().tools()) {
            tools.put(tool.name(), tool);
            if (tool.operator().availability(input) == Operator.Availability.READY) {
                ready.put(tool.name(), tool);
            }
        }
        for (String name : order) {
            if (!tools.containsKey(name)) {
                throw new UnknownOperatorException(name);
            }
        }
        frozen.waiting().forEach(this::reserve);
    }

    private void reserve(FrozenSteps.Taken step) {
        String operator = step.trace().operator();
        if (!tools.containsKey(operator)) {
            throw new UnsupportedRunException("freeze: step " + step.mark().step() + " ran an operator that the pack"
                    + " does not have; expected one of " + tools.keySet() + ", got: " + operator);
        }
        ready.remove(operator);
        spending.charge(step.trace().costMillis());
    }

    /** Gathers as far as it is worth it. */
    Gathering gather() {
        boolean more = true;
        while (more) {
            more = step();
        }
        List<CompiledPolicy.Tool> open = open();
        Set<String> missed = planner.needed(open, beliefs);
        return new Gathering(rounds, notRun(missed), missed.isEmpty(), beliefs);
    }

    /**
     * Goes on with what bears on hypotheses in doubt, though it was judged not worth its cost.
     *
     * @return false if there was nothing left to look at
     */
    boolean reopen(Set<String> inDoubt) {
        int before = rounds.size();
        doubtful = Set.copyOf(inDoubt);
        reopening++;
        boolean more = true;
        while (more) {
            more = step();
        }
        return rounds.size() > before;
    }

    /** Whether steps to be taken over still wait for a re-opening. */
    boolean waits() {
        return !frozen.waiting().isEmpty();
    }

    private boolean step() {
        Optional<FrozenSteps.Taken> due = frozen.due(rounds.size(), reopening);
        if (due.isPresent()) {
            take(due.get());
            return true;
        }
        Optional<CompiledPolicy.Tool> next = next();
        if (next.isPresent()) {
            run(next.get());
            return true;
        }
        Optional<FrozenSteps.Taken> left = frozen.left(reopening);
        left.ifPresent(this::take);
        return left.isPresent();
    }

    private Optional<CompiledPolicy.Tool> next() {
        while (!order.isEmpty()) {
            CompiledPolicy.Tool ordered = ready.get(order.remove(0));
            if (ordered != null && spending.affords(ordered.policy().costMillis())) {
                return Optional.of(ordered);
            }
        }
        Set<String> needed = planner.needed(open(), beliefs);
        CompiledPolicy.Tool best = null;
        double highest = 0;
        Stakes stakes = planner.stakes(beliefs);
        for (CompiledPolicy.Tool tool : ready.values()) {
            double value = planner.value(tool, stakes);
            boolean worthwhile = value > 0 || needed.contains(tool.name()) || planner.bears(tool, doubtful);
            double rate = value / Math.max(LEAST_COST, tool.policy().costMillis());
            if (worthwhile && spending.affords(tool.policy().costMillis()) && (best == null || rate > highest)) {
                best = tool;
                highest = rate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What could still tell something: the operators that are ready, and those of the steps to be taken over. */
    private List<CompiledPolicy.Tool> open() {
        List<CompiledPolicy.Tool> open = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        frozen.waiting().forEach(step -> waiting.add(step.trace().operator()));
        for (CompiledPolicy.Tool tool : tools.values()) {
            if (ready.containsKey(tool.name()) || waiting.contains(tool.name())) {
                open.add(tool);
            }
        }
        return open;
    }

    private void run(CompiledPolicy.Tool tool) {
        ready.remove(tool.name());
        if (tool.operator().canLook(input)) {
            spending.charge(tool.policy().costMillis());
            Observation observation = tool.operator().observe(input);
            Gathering.Source source = new Gathering.Source(observation, subjectDigest(tool), null);
            add(tool, weigher.weigh(tool.operator(), observation), source);
        }
    }

    /** Taken at once: what is seen later is no part of what this step looked at. */
    private String subjectDigest(CompiledPolicy.Tool tool) {
        return Steps.digest(
                tool.name(),
                List.of(
                        new TreeMap<>(tool.policy().parameters()),
                        tool.operator().subject(input)));
    }

    private void take(FrozenSteps.Taken step) {
        add(
                Objects.requireNonNull(tools.get(step.trace().operator())),
                step.trace().evidence(),
                new Gathering.Source(
                        new Observation(List.of(), List.of()), step.trace().inputDigest(), step));
    }

    private void add(CompiledPolicy.Tool tool, List<Evidence> items, Gathering.Source source) {
        List<Evidence> found = items.stream()
                .filter(item -> !BeliefModel.isTakenAway(item, without))
                .toList();
        evidence.addAll(found);
        Beliefs before = beliefs;
        beliefs = model.settle(evidence, without);
        rounds.add(new Gathering.Round(tool, source, found, new Gathering.Move(before, beliefs, reopening)));
    }

    private List<NotRun> notRun(Set<String> missed) {
        List<NotRun> notRun = new ArrayList<>();
        Set<String> ran = new HashSet<>();
        rounds.forEach(round -> ran.add(round.tool().name()));
        for (CompiledPolicy.Tool tool : tools.values()) {
            if (!ran.contains(tool.name())) {
                double value = planner.value(tool, beliefs);
                notRun.add(new NotRun(tool.name(), reason(tool, value, missed), value));
            }
        }
        return notRun;
    }

    private String reason(CompiledPolicy.Tool tool, double value, Set<String> missed) {
        return switch (tool.operator().availability(input)) {
            case NO_INPUT -> "no-input";
            case MODEL_ABSENT -> "model-absent";
            case READY -> value > 0 || missed.contains(tool.name()) ? "budget" : "no-value";
        };
    }
}
