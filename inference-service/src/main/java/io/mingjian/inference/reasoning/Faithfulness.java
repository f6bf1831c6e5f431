/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the weights that a conclusion states are those that its beliefs had: Spearman's rank correlation over the
 * modalities that evidence was gathered from.
 *
 * <p>Stated is the sum of what a modality's items say for the conclusion, as in the verdict. What a rule derived was
 * gathered nowhere; it is handed to the modalities that raised the rule's conditions, in proportion, for taking those
 * away takes it away, too. Measured is the Shapley value of the modality in the log-odds of the same hypotheses, with
 * rules applied: leave-one-out alone finds no effect where two modalities say the same, or twice the effect where both
 * are needed.
 */
final class Faithfulness {

    private final Trial trial;
    private final ModalityShares shares;

    Faithfulness(Trial trial, ModalityShares shares) {
        this.trial = trial;
        this.shares = shares;
    }

    /** In [-1, 1]; 1 where fewer than two modalities spoke. */
    double correlation() {
        Set<Modality> modalities = modalities();
        if (modalities.size() < 2) {
            return 1;
        }
        Map<Modality, Double> stated = stated();
        Map<Modality, Double> measured = measured();
        List<Double> weights = new ArrayList<>();
        List<Double> effects = new ArrayList<>();
        for (Modality modality : modalities) {
            weights.add(rounded(stated.getOrDefault(modality, 0.0)));
            effects.add(rounded(measured.getOrDefault(modality, 0.0)));
        }
        return RankCorrelation.spearman(weights, effects);
    }

    /** Rounding of sums must not decide which of two equal values is greater. */
    private static double rounded(double value) {
        return StrictMath.rint(value * 1e9) / 1e9;
    }

    /** Amounts for the conclusion by modality, those of rules handed on. */
    Map<Modality, Double> stated() {
        Map<Modality, Double> stated = new EnumMap<>(Modality.class);
        for (String hypothesis : shares.hypotheses()) {
            add(stated, amounts(hypothesis, shares.sign(), 0));
        }
        return stated;
    }

    /** Shapley values of the modalities. */
    Map<Modality, Double> measured() {
        return Shapley.values(modalities(), some -> {
            Beliefs beliefs = trial.only(some);
            double sum = 0;
            for (String hypothesis : shares.hypotheses()) {
                sum += shares.sign() * beliefs.logOdds(hypothesis);
            }
            return sum;
        });
    }

    /** Modalities of the gathered evidence that counts. */
    private Set<Modality> modalities() {
        Set<Modality> modalities = new TreeSet<>();
        for (Evidence item : trial.gatheredCounting()) {
            modalities.add(item.modality());
        }
        return modalities;
    }

    private Map<Modality, Double> amounts(String hypothesis, int sign, int depth) {
        Map<Modality, Double> amounts = new EnumMap<>(Modality.class);
        for (Contribution item : trial.beliefs().counting(hypothesis)) {
            if (item.amount() * sign > 0) {
                double amount = Math.abs(item.amount());
                InferenceRule rule = trial.beliefs().ruleOf(item.evidence());
                add(amounts, rule == null ? Map.of(item.evidence().modality(), amount) : handedOn(rule, amount, depth));
            }
        }
        return amounts;
    }

    /** A rule's amount shared among the modalities that raised its conditions; nobody's where priors alone did. */
    private Map<Modality, Double> handedOn(InferenceRule rule, double amount, int depth) {
        Map<Modality, Double> raised = new EnumMap<>(Modality.class);
        // packs have no cycles of rules; the bound keeps a malformed policy from looping
        if (depth < trial.beliefs().fired().size()) {
            rule.when().forEach(condition -> add(raised, amounts(condition, 1, depth + 1)));
        }
        double whole = 0;
        for (double part : raised.values()) {
            whole += part;
        }
        double total = whole;
        raised.replaceAll((modality, part) -> amount * part / total);
        return raised;
    }

    private static void add(Map<Modality, Double> sums, Map<Modality, Double> more) {
        more.forEach((modality, amount) -> sums.merge(modality, amount, Double::sum));
    }
}
