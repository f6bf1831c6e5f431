/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What each modality adds to a result, on average over the orders in which they can join (Shapley 1953). With n
 * modalities the result is asked 2^n times; there are at most six.
 */
final class Shapley {

    private Shapley() {}

    /** Value per modality; the values sum to the result with all of them minus the result with none. */
    static Map<Modality, Double> values(Set<Modality> modalities, ToDoubleFunction<Set<Modality>> result) {
        List<Modality> players = modalities.stream().sorted().toList();
        int size = players.size();
        double[] results = new double[1 << size];
        for (int coalition = 0; coalition < results.length; coalition++) {
            results[coalition] = result.applyAsDouble(members(players, coalition));
        }
        Map<Modality, Double> values = new EnumMap<>(Modality.class);
        for (int player = 0; player < size; player++) {
            double value = 0;
            for (int coalition = 0; coalition < results.length; coalition++) {
                if ((coalition >> player & 1) == 0) {
                    value += weight(Integer.bitCount(coalition), size)
                            * (results[coalition | 1 << player] - results[coalition]);
                }
            }
            values.put(players.get(player), value);
        }
        return values;
    }

    private static Set<Modality> members(List<Modality> players, int coalition) {
        Set<Modality> members = EnumSet.noneOf(Modality.class);
        for (int player = 0; player < players.size(); player++) {
            if ((coalition >> player & 1) == 1) {
                members.add(players.get(player));
            }
        }
        return members;
    }

    /** {@code before! (size - before - 1)! / size!}: the share of orders in which exactly these joined before. */
    private static double weight(int before, int size) {
        double weight = 1.0 / size;
        for (int i = 1; i <= before; i++) {
            weight *= (double) i / (size - i);
        }
        return weight;
    }
}
