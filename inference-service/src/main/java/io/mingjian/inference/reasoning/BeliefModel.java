/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Log-odds per hypothesis from priors, evidence and rules. A pure function of the set of evidence: the order in which
 * it was found has no influence. Hypotheses are not exclusive.
 */
final class BeliefModel {

    /** Operator name of the evidence that rules give. */
    static final String RULES = "inference-rule";

    private final SortedMap<String, Double> priors = new TreeMap<>();
    private final List<InferenceRule> rules;
    private final double knowledgeWeight;

    /**
     * A model with the priors of the knowledge, overridden by those given.
     *
     * @throws UnsupportedRunException if a prior is given for a hypothesis that the case does not have
     */
    BeliefModel(List<Hypothesis> hypotheses, Map<String, Double> overrides, CompiledPolicy policy) {
        hypotheses.forEach(hypothesis -> priors.put(hypothesis.id(), LogOdds.of(hypothesis.prior())));
        overrides.forEach((hypothesis, prior) -> {
            if (priors.replace(hypothesis, LogOdds.of(prior)) == null) {
                throw new UnsupportedRunException("the case has no hypothesis " + hypothesis + " to give a prior");
            }
        });
        rules = policy.policy().rules();
        knowledgeWeight = policy.weight(Modality.KNOWLEDGE);
    }

    /** Log-odds before any evidence. */
    SortedMap<String, Double> priors() {
        return new TreeMap<>(priors);
    }

    /** Beliefs from evidence, without the rules whose evidence, or modality, is named. */
    Beliefs settle(List<Evidence> evidence, Set<String> without) {
        SortedMap<String, List<Contribution>> counting = new TreeMap<>();
        SortedMap<String, Double> gathered = new TreeMap<>(priors);
        gathered.replaceAll((hypothesis, prior) -> {
            List<Contribution> items = SourceGroups.counting(hypothesis, evidence);
            counting.put(hypothesis, new ArrayList<>(items));
            double sum = prior;
            for (Contribution item : items) {
                sum += item.amount();
            }
            return sum;
        });
        return applyRules(gathered, counting, without);
    }

    private Beliefs applyRules(
            SortedMap<String, Double> gathered, SortedMap<String, List<Contribution>> counting, Set<String> without) {
        SortedMap<String, Double> settled = new TreeMap<>(gathered);
        Map<InferenceRule, Evidence> fired = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (InferenceRule rule : rules) {
                if (!fired.containsKey(rule) && !isTakenAway(rule, without) && applies(rule, settled)) {
                    Evidence derived = derive(rule, evidenceGroup(rule));
                    double amount = rule.logLikelihoodRatio() * knowledgeWeight;
                    settled.merge(rule.then(), amount, Double::sum);
                    counting.computeIfAbsent(rule.then(), key -> new ArrayList<>())
                            .add(new Contribution(derived, amount));
                    fired.put(rule, derived);
                    changed = true;
                }
            }
        }
        List<InferenceRule> inOrder = rules.stream().filter(fired::containsKey).toList();
        List<Evidence> derived = inOrder.stream().map(fired::get).toList();
        return new Beliefs(gathered, settled, counting, inOrder, derived);
    }

    /** Whether evidence is taken away, by its identifier or with everything of a modality that it rests on. */
    static boolean isTakenAway(Evidence item, Set<String> without) {
        return without.contains(item.id())
                || Stream.of(Modality.values())
                        .anyMatch(modality -> item.restsOn(modality) && without.contains(modality.name()));
    }

    private static boolean isTakenAway(InferenceRule rule, Set<String> without) {
        return without.contains(id(rule)) || without.contains(Modality.KNOWLEDGE.name());
    }

    private static boolean applies(InferenceRule rule, SortedMap<String, Double> logOdds) {
        return logOdds.containsKey(rule.then())
                && rule.when().stream()
                        .allMatch(condition -> logOdds.getOrDefault(condition, Double.NEGATIVE_INFINITY) >= 0);
    }

    /** Identifier of the evidence that a rule gives. */
    static String id(InferenceRule rule) {
        return RULES + ":" + rule.id();
    }

    private static String evidenceGroup(InferenceRule rule) {
        return "rule:" + rule.id();
    }

    private Evidence derive(InferenceRule rule, String group) {
        return new Evidence(
                id(rule),
                RULES,
                rule.id(),
                group,
                Modality.KNOWLEDGE,
                new Locator.WholeCase(),
                List.of(),
                "",
                Map.of(rule.then(), rule.logLikelihoodRatio()),
                knowledgeWeight,
                rule.explanation());
    }
}
