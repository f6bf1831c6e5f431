/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges what running an operator is worth: the expected reduction of decision loss by its most telling signal per
 * hypothesis, or by all its bands where signals are bands, minus its declared cost (myopic value of information). What a
 * hypothesis can still decide is a matter of {@link Stakes}.
 *
 * <p>The pack's whole budget in milliseconds is priced like one needless review, and so is a wrong description; a run
 * that may spend more or less than that does not change the price. Looking one
 * step ahead misses signals that change a decision only together; therefore an operator is needed, whatever its value,
 * while the case would pass and the signals not yet looked for could, all present, prevent that.
 */
final class Planner {

    private final PackPolicy policy;
    private final Calibrations calibrations;
    private final Map<String, Hypothesis> hypotheses = new TreeMap<>();

    Planner(CompiledPolicy policy, List<Hypothesis> hypotheses) {
        this.policy = policy.policy();
        this.calibrations = policy.calibrations();
        hypotheses.forEach(hypothesis -> this.hypotheses.put(hypothesis.id(), hypothesis));
    }

    /** Expected reduction of loss minus cost, in the pack's unit of loss. */
    double value(CompiledPolicy.Tool tool, Beliefs beliefs) {
        return value(tool, stakes(beliefs));
    }

    /** What is at stake while beliefs are as they are; the same for every operator. */
    Stakes stakes(Beliefs beliefs) {
        return new Stakes(policy.losses(), hypotheses.values(), beliefs);
    }

    double value(CompiledPolicy.Tool tool, Stakes stakes) {
        SortedMap<String, Double> gains =
                tool.name().equals(Operators.FUSION) ? gainsOfBands(stakes) : gainsOfSignals(tool.name(), stakes);
        double sum = -tool.policy().costMillis()
                * policy.losses().review().ifFalse()
                / policy.budget().millis();
        for (double gain : gains.values()) {
            sum += gain;
        }
        return sum;
    }

    private SortedMap<String, Double> gainsOfSignals(String operator, Stakes stakes) {
        SortedMap<String, Double> gains = new TreeMap<>();
        calibrations.models(operator).forEach((id, signals) -> {
            Hypothesis hypothesis = hypotheses.get(id);
            if (hypothesis != null) {
                double most = 0;
                for (SignalModel signal : signals) {
                    most = Math.max(most, gain(signal, hypothesis, stakes));
                }
                gains.put(id, most);
            }
        });
        return gains;
    }

    private SortedMap<String, Double> gainsOfBands(Stakes stakes) {
        SortedMap<String, Double> gains = new TreeMap<>();
        calibrations.bands().forEach((id, bands) -> {
            Hypothesis hypothesis = hypotheses.get(id);
            if (hypothesis != null) {
                double probability = stakes.probability(hypothesis);
                double expected = bands.expectedLoss(
                        probability, stakes.spoken(id), posterior -> stakes.loss(hypothesis, posterior));
                gains.put(id, Math.max(0, stakes.loss(hypothesis, probability) - expected));
            }
        });
        return gains;
    }

    /** Names of the operators, among those not yet run, that could together keep the case from passing. */
    Set<String> needed(Collection<CompiledPolicy.Tool> notRun, Beliefs beliefs) {
        if (!passes(beliefs)) {
            return Set.of();
        }
        SortedMap<String, Double> highest = new TreeMap<>(beliefs.settled());
        for (CompiledPolicy.Tool tool : notRun) {
            calibrations.strongest(tool.name()).forEach((hypothesis, ratio) -> {
                if (hypotheses.containsKey(hypothesis)) {
                    highest.merge(hypothesis, ratio, Double::sum);
                }
            });
        }
        Set<String> telling = new HashSet<>();
        for (Hypothesis hypothesis : hypotheses.values()) {
            if (hypothesis.isAdverse() && canTurn(reach(hypothesis.id(), highest))) {
                telling.addAll(sources(hypothesis.id()));
            }
        }
        Set<String> names = new HashSet<>();
        for (CompiledPolicy.Tool tool : notRun) {
            if (calibrations.strongest(tool.name()).keySet().stream().anyMatch(telling::contains)) {
                names.add(tool.name());
            }
        }
        return names;
    }

    /** Whether an operator's signals say something of any of the hypotheses, or of what rules derive them from. */
    boolean bears(CompiledPolicy.Tool tool, Set<String> doubtful) {
        Set<String> telling = new HashSet<>();
        doubtful.forEach(hypothesis -> telling.addAll(sources(hypothesis)));
        return calibrations.models(tool.name()).keySet().stream().anyMatch(telling::contains);
    }

    private boolean passes(Beliefs beliefs) {
        return hypotheses.values().stream()
                .filter(Hypothesis::isAdverse)
                .allMatch(adverse -> policy.losses().best(beliefs.probability(adverse.id())) == Outcome.PASS);
    }

    private boolean canTurn(double highest) {
        return policy.losses().best(LogOdds.probability(highest)) != Outcome.PASS;
    }

    private double reach(String hypothesis, SortedMap<String, Double> highest) {
        double sum = highest.getOrDefault(hypothesis, Double.NEGATIVE_INFINITY);
        for (InferenceRule rule : policy.rules()) {
            if (rule.then().equals(hypothesis) && rule.logLikelihoodRatio() > 0 && canHold(rule, highest)) {
                sum += rule.logLikelihoodRatio();
            }
        }
        return sum;
    }

    private static boolean canHold(InferenceRule rule, SortedMap<String, Double> highest) {
        return rule.when().stream()
                .allMatch(condition -> highest.getOrDefault(condition, Double.NEGATIVE_INFINITY) >= 0);
    }

    private Set<String> sources(String hypothesis) {
        Set<String> sources = new HashSet<>(Set.of(hypothesis));
        for (InferenceRule rule : policy.rules()) {
            if (rule.then().equals(hypothesis)) {
                sources.addAll(rule.when());
            }
        }
        return sources;
    }

    private static double gain(SignalModel model, Hypothesis hypothesis, Stakes stakes) {
        double probability = stakes.probability(hypothesis);
        double present = model.presence(probability);
        double expected = present * stakes.loss(hypothesis, model.posterior(probability, true))
                + (1 - present) * stakes.loss(hypothesis, model.posterior(probability, false));
        return Math.max(0, stakes.loss(hypothesis, probability) - expected);
    }
}
