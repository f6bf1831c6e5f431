/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tries what would follow from other evidence: the counterfactuals of verification. */
final class Trial {

    private final BeliefModel model;
    private final Judge judge;
    private final List<Evidence> gathered;
    private final Set<String> without;
    private final Beliefs beliefs;
    private final Judgment judgment;

    /** Trials around beliefs that rest on the gathered evidence, where the run leaves out what {@code without} names. */
    Trial(BeliefModel model, Judge judge, Gathering gathering, Set<String> without) {
        this.model = model;
        this.judge = judge;
        this.gathered = gathering.evidence();
        this.without = without;
        this.beliefs = gathering.beliefs();
        this.judgment = judge.decide(beliefs);
    }

    /** What follows from all the evidence. */
    Judgment judgment() {
        return judgment;
    }

    Beliefs beliefs() {
        return beliefs;
    }

    /** Evidence that moved any belief, with that of the rules, in the order in which it was found. */
    List<Evidence> counting() {
        Set<String> counting = new HashSet<>();
        beliefs.counting()
                .values()
                .forEach(items ->
                        items.forEach(item -> counting.add(item.evidence().id())));
        return Stream.concat(gathered.stream(), beliefs.derived().stream())
                .filter(item -> counting.contains(item.id()))
                .toList();
    }

    /** Outcome when one item is taken away. */
    Outcome withoutItem(Evidence item) {
        return judge.outcome(judgment, beliefs, settleWithout(Set.of(item.id())));
    }

    /** Outcome that follows from beliefs. */
    Outcome outcome(Beliefs other) {
        return judge.decide(other).outcome();
    }

    /** Beliefs when everything of a modality is taken away. */
    Beliefs withoutModality(Modality modality) {
        Set<String> removed = new HashSet<>();
        gathered.stream().filter(item -> item.restsOn(modality)).forEach(item -> removed.add(item.id()));
        beliefs.derived().stream().filter(item -> item.modality() == modality).forEach(item -> removed.add(item.id()));
        return settleWithout(removed);
    }

    /** Gathered evidence that moved any belief, in the order in which it was found. */
    List<Evidence> gatheredCounting() {
        return counting().stream()
                .filter(item -> !item.operator().equals(BeliefModel.RULES))
                .toList();
    }

    /** Beliefs from the gathered evidence of some modalities alone; rules apply as ever. */
    Beliefs only(Set<Modality> some) {
        return model.settle(
                gathered.stream().filter(item -> some.contains(item.modality())).toList(), without);
    }

    /** Outcome from some of the gathered evidence alone; rules apply as ever. */
    Outcome only(List<Evidence> some) {
        return outcome(model.settle(some, without));
    }

    private Beliefs settleWithout(Set<String> removed) {
        Set<String> all = new HashSet<>(without);
        all.addAll(removed);
        List<Evidence> kept = new ArrayList<>();
        List<Evidence> gone = new ArrayList<>();
        for (Evidence item : gathered) {
            (removed.contains(item.id()) ? gone : kept).add(item);
        }
        return model.resettle(beliefs, kept, gone, all);
    }
}
