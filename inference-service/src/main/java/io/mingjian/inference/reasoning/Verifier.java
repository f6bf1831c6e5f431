/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Check;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts a judgment to the test by taking evidence away. */
final class Verifier {

    private final Trial trial;
    private final Judgment judgment;
    private final ModalityShares shares;

    Verifier(Trial trial, Judgment judgment, ModalityShares shares) {
        this.trial = trial;
        this.judgment = judgment;
        this.shares = shares;
    }

    Findings verify(List<Check> checks) {
        SortedMap<String, Outcome> leaveOneOut = new TreeMap<>();
        List<String> flipSet = new ArrayList<>();
        Set<Modality> modalities = new TreeSet<>();
        for (Evidence item : trial.counting()) {
            modalities.add(item.modality());
            Outcome outcome = trial.withoutItem(item);
            leaveOneOut.put(item.id(), outcome);
            if (outcome != judgment.outcome()) {
                flipSet.add(item.id());
            }
        }
        for (Modality modality : modalities) {
            leaveOneOut.put(modality.name(), trial.outcome(trial.withoutModality(modality)));
        }
        return new Findings(checks, leaveOneOut, minimal(), flipSet, new Faithfulness(trial, shares).correlation());
    }

    /** Adds the strongest items until they suffice, then takes out every item that is not needed after all. */
    private List<String> minimal() {
        List<Evidence> chosen = new ArrayList<>();
        for (Evidence item : byStrength()) {
            if (trial.only(chosen) == judgment.outcome()) {
                break;
            }
            chosen.add(item);
        }
        for (Evidence item : List.copyOf(chosen)) {
            List<Evidence> fewer = new ArrayList<>(chosen);
            fewer.remove(item);
            if (trial.only(fewer) == judgment.outcome()) {
                chosen = fewer;
            }
        }
        return chosen.stream().map(Evidence::id).toList();
    }

    private List<Evidence> byStrength() {
        Map<String, Double> strength = new TreeMap<>();
        trial.beliefs()
                .counting()
                .forEach((hypothesis, items) -> items.forEach(item -> strength.merge(
                        item.evidence().id(),
                        shares.hypotheses().contains(hypothesis) ? item.amount() * shares.sign() : 0,
                        Double::sum)));
        return trial.gatheredCounting().stream()
                .sorted(Comparator.comparingDouble((Evidence item) -> -strength.getOrDefault(item.id(), 0.0))
                        .thenComparing(Evidence::id))
                .toList();
    }
}
