/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a conclusion each modality carries. A conclusion against the case rests on what speaks for the
 * hypotheses that led to it, PASS rests on what speaks against all of them.
 *
 * @param hypotheses the hypotheses that the conclusion rests on
 * @param sign 1 where what raises them counts, -1 where what lowers them counts
 */
record ModalityShares(List<String> hypotheses, int sign) {

    static ModalityShares of(Judgment judgment, Beliefs beliefs, List<Hypothesis> adverse) {
        List<String> deciding = new ArrayList<>();
        for (Hypothesis hypothesis : adverse) {
            boolean decides =
                    judgment.outcome() != Outcome.PASS && judgment.allowed().get(hypothesis.id()) == judgment.outcome();
            if (decides || beliefs.probability(hypothesis.id()) >= 0.5) {
                deciding.add(hypothesis.id());
            }
        }
        return deciding.isEmpty()
                ? new ModalityShares(adverse.stream().map(Hypothesis::id).toList(), -1)
                : new ModalityShares(List.copyOf(deciding), 1);
    }

    /** Shares per modality, summing to 1, or empty where nothing counts. */
    Map<Modality, Double> shares(Beliefs beliefs) {
        Map<Modality, Double> sums = new EnumMap<>(Modality.class);
        double total = 0;
        for (String hypothesis : hypotheses) {
            for (Contribution item : beliefs.counting(hypothesis)) {
                if (item.amount() * sign > 0) {
                    sums.merge(item.evidence().modality(), Math.abs(item.amount()), Double::sum);
                    total += Math.abs(item.amount());
                }
            }
        }
        double whole = total;
        sums.replaceAll((modality, sum) -> sum / whole);
        return sums;
    }
}
