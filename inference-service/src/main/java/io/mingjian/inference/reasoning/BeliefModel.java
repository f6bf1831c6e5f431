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

    /** Takes priors over as they were recorded, for the hypotheses that the case has. */
    void restore(Map<String, Double> logOdds) {
        logOdds.forEach(priors::replace);
    }

    /** Log-odds before any evidence. */
    SortedMap<String, Double> priors() {
        return new TreeMap<>(priors);
    }

    /** Beliefs from evidence, without the rules whose evidence, or modality, is named. */
    Beliefs settle(List<Evidence> evidence, Set<String> without) {
        Map<String, List<Evidence>> byHypothesis = new HashMap<>();
        for (Evidence item : evidence) {
            for (String hypothesis : item.logLikelihoodRatios().keySet()) {
                byHypothesis
                        .computeIfAbsent(hypothesis, key -> new ArrayList<>())
                        .add(item);
            }
        }
        SortedMap<String, List<Contribution>> direct = new TreeMap<>();
        SortedMap<String, Double> gathered = new TreeMap<>();
        priors.forEach((hypothesis, prior) -> {
            List<Contribution> items =
                    SourceGroups.counting(hypothesis, byHypothesis.getOrDefault(hypothesis, List.of()));
            direct.put(hypothesis, items);
            gathered.put(hypothesis, sum(prior, items));
        });
        return applyRules(gathered, direct, without);
    }

    /**
     * The same as to settle on evidence from which some items are gone, but only the hypotheses that these bear on are
     * gone through again.
     *
     * @param settled beliefs from all the evidence
     * @param kept the evidence without the items
     * @param gone the items
     * @param without names what rules do not apply
     */
    Beliefs resettle(Beliefs settled, List<Evidence> kept, List<Evidence> gone, Set<String> without) {
        SortedMap<String, List<Contribution>> direct = new TreeMap<>(settled.direct());
        SortedMap<String, Double> gathered = new TreeMap<>(settled.gathered());
        for (Evidence item : gone) {
            for (String hypothesis : item.logLikelihoodRatios().keySet()) {
                Double prior = priors.get(hypothesis);
                if (prior != null) {
                    List<Contribution> items = SourceGroups.counting(hypothesis, kept);
                    direct.put(hypothesis, items);
                    gathered.put(hypothesis, sum(prior, items));
                }
            }
        }
        return applyRules(gathered, direct, without);
    }

    private static double sum(double prior, List<Contribution> items) {
        double sum = prior;
        for (Contribution item : items) {
            sum += item.amount();
        }
        return sum;
    }

    private Beliefs applyRules(
            SortedMap<String, Double> gathered, SortedMap<String, List<Contribution>> direct, Set<String> without) {
        SortedMap<String, Double> settled = new TreeMap<>(gathered);
        SortedMap<String, List<Contribution>> counting = new TreeMap<>(direct);
        Map<InferenceRule, Evidence> fired = new HashMap<>();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (InferenceRule rule : rules) {
                if (!fired.containsKey(rule) && !isTakenAway(rule, without) && applies(rule, settled)) {
                    Evidence derived = derive(rule, evidenceGroup(rule));
                    double amount = rule.logLikelihoodRatio() * knowledgeWeight;
                    settled.merge(rule.then(), amount, Double::sum);
                    counting.merge(rule.then(), List.of(new Contribution(derived, amount)), BeliefModel::joined);
                    fired.put(rule, derived);
                    changed = true;
                }
            }
        }
        List<InferenceRule> inOrder = rules.stream().filter(fired::containsKey).toList();
        List<Evidence> derived = inOrder.stream().map(fired::get).toList();
        return new Beliefs(gathered, settled, new Beliefs.Grounds(direct, counting), inOrder, derived);
    }

    private static List<Contribution> joined(List<Contribution> items, List<Contribution> more) {
        List<Contribution> joined = new ArrayList<>(items);
        joined.addAll(more);
        return joined;
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
