/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.NotRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs operators, the most valuable first, until none is worth its cost or the budget ends. Used once. */
final class Gatherer {

    private final ReasoningInput input;
    private final BeliefModel model;
    private final Planner planner;
    private final EvidenceWeigher weigher;
    private final Set<String> without;
    private final Map<String, CompiledPolicy.Tool> ready = new LinkedHashMap<>();
    private final List<String> order;
    private final List<Gathering.Round> rounds = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private Beliefs beliefs;
    private double spent;

    /**
     * A gatherer for one run.
     *
     * @throws UnknownOperatorException if the run orders an operator that the pack does not have
     */
    Gatherer(ReasoningInput input, BeliefModel model, Planner planner, EvidenceWeigher weigher) {
        this.input = input;
        this.model = model;
        this.planner = planner;
        this.weigher = weigher;
        this.without = new HashSet<>(input.request().without());
        this.beliefs = model.settle(List.of(), without);
        Set<String> known = new HashSet<>();
        for (CompiledPolicy.Tool tool : input.policy().tools()) {
            known.add(tool.name());
            if (tool.operator().availability(input) == Operator.Availability.READY) {
                ready.put(tool.name(), tool);
            }
        }
        for (String name : input.request().order()) {
            if (!known.contains(name)) {
                throw new UnknownOperatorException(name);
            }
        }
        this.order = new ArrayList<>(input.request().order());
    }

    Gathering gather() {
        Optional<CompiledPolicy.Tool> next = next();
        while (next.isPresent()) {
            run(next.get());
            next = next();
        }
        Set<String> missed = planner.needed(ready.values(), beliefs);
        return new Gathering(rounds, notRun(missed), missed.isEmpty(), beliefs);
    }

    private Optional<CompiledPolicy.Tool> next() {
        while (!order.isEmpty()) {
            CompiledPolicy.Tool ordered = ready.get(order.remove(0));
            if (ordered != null && isAffordable(ordered)) {
                return Optional.of(ordered);
            }
        }
        Set<String> needed = planner.needed(ready.values(), beliefs);
        CompiledPolicy.Tool best = null;
        double highest = 0;
        for (CompiledPolicy.Tool tool : ready.values()) {
            double value = planner.value(tool, beliefs);
            boolean worthwhile = value > 0 || needed.contains(tool.name());
            if (worthwhile && isAffordable(tool) && (best == null || value > highest)) {
                best = tool;
                highest = value;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isAffordable(CompiledPolicy.Tool tool) {
        Budget budget = input.policy().policy().budget();
        return rounds.size() < budget.operators() && spent + tool.policy().costMillis() <= budget.millis();
    }

    private void run(CompiledPolicy.Tool tool) {
        ready.remove(tool.name());
        Observation observation = tool.operator().observe(input);
        List<Evidence> found = weigher.weigh(tool.operator(), observation).stream()
                .filter(item -> !BeliefModel.isTakenAway(item, without))
                .toList();
        evidence.addAll(found);
        Beliefs before = beliefs;
        beliefs = model.settle(evidence, without);
        spent += tool.policy().costMillis();
        rounds.add(new Gathering.Round(tool, observation, found, before, beliefs));
    }

    private List<NotRun> notRun(Set<String> missed) {
        List<NotRun> notRun = new ArrayList<>();
        Set<String> ran = new HashSet<>();
        rounds.forEach(round -> ran.add(round.tool().name()));
        for (CompiledPolicy.Tool tool : input.policy().tools()) {
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
