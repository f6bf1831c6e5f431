/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a better belief in one hypothesis is worth while the others are believed as they are. A case ends in the gravest
 * outcome that any of its hypotheses demands, the floor for the rest: where another one stops the case already, to know
 * that this one stops it, too, saves no wrong decision. It still makes the list of what is wrong with the case right;
 * since a person or the seller works through that list anyway, a wrong entry costs {@link #ENTRY} of a wrong description.
 */
final class Stakes {

    /** What a wrong entry in the list of a case that does not pass costs, in needless reviews. */
    static final double ENTRY = 0.25;

    private final LossMatrix losses;
    private final Beliefs beliefs;
    private final Map<String, Outcome> demanded = new HashMap<>();
    private Outcome gravest = Outcome.PASS;
    private Outcome second = Outcome.PASS;

    Stakes(LossMatrix losses, Collection<Hypothesis> hypotheses, Beliefs beliefs) {
        this.losses = losses;
        this.beliefs = beliefs;
        for (Hypothesis hypothesis : hypotheses) {
            if (hypothesis.isAdverse()) {
                add(hypothesis.id(), losses.best(beliefs.probability(hypothesis.id())));
            }
        }
    }

    private void add(String hypothesis, Outcome outcome) {
        demanded.put(hypothesis, outcome);
        if (outcome.compareTo(gravest) > 0) {
            second = gravest;
            gravest = outcome;
        } else if (outcome.compareTo(second) > 0) {
            second = outcome;
        }
    }

    double probability(Hypothesis hypothesis) {
        return beliefs.probability(hypothesis.id());
    }

    /** Expected loss that the belief in a hypothesis leads to. */
    double loss(Hypothesis hypothesis, double probability) {
        double wrongEntry = losses.review().ifFalse() * Math.min(probability, 1 - probability);
        if (!hypothesis.isAdverse()) {
            return wrongEntry;
        }
        Outcome floor = floor(hypothesis.id());
        Outcome best = losses.best(probability);
        double decided = losses.of(best.compareTo(floor) > 0 ? best : floor).expected(probability);
        return floor == Outcome.PASS ? decided : decided + ENTRY * wrongEntry;
    }

    /** The gravest outcome that another hypothesis demands. */
    private Outcome floor(String hypothesis) {
        return demanded.get(hypothesis) == gravest ? second : gravest;
    }

    /**
     * The most that one modality has said for a hypothesis, 0 where nothing was found for it. The fusion model's word
     * counts only beyond that, and its doubt not at all, see {@link SourceGroups}.
     */
    double spoken(String hypothesis) {
        Map<Modality, Double> sums = new EnumMap<>(Modality.class);
        double most = 0;
        for (Contribution item : beliefs.counting(hypothesis)) {
            if (item.isExpress() && item.amount() > 0) {
                most = Math.max(most, sums.merge(item.evidence().modality(), item.amount(), Double::sum));
            }
        }
        return most;
    }
}
