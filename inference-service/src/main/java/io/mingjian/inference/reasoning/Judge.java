/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides: per adverse hypothesis the outcome of least expected loss; BLOCK outranks REVIEW, REVIEW outranks PASS. What
 * verification does not let stand becomes REVIEW: a violation without a checked clause in force, a hazard without a
 * checked procedure, a contradiction that no rule explains, and PASS of a case that was not fully looked at.
 */
final class Judge {

    private final List<Hypothesis> adverse;
    private final LossMatrix losses;
    private final CaseLaw law;
    private final boolean fullyLookedAt;

    /** A judge for one case; {@code fullyLookedAt} is false where PASS must not be reached. */
    Judge(List<Hypothesis> hypotheses, LossMatrix losses, CaseLaw law, boolean fullyLookedAt) {
        this.adverse = hypotheses.stream().filter(Hypothesis::isAdverse).toList();
        this.losses = losses;
        this.law = law;
        this.fullyLookedAt = fullyLookedAt;
    }

    List<Hypothesis> adverse() {
        return adverse;
    }

    Judgment decide(Beliefs beliefs) {
        List<Conflict> conflicts = Conflicts.of(beliefs);
        SortedMap<String, Outcome> believed = new TreeMap<>();
        SortedMap<String, Outcome> allowed = new TreeMap<>();
        Outcome outcome = fullyLookedAt ? Outcome.PASS : Outcome.REVIEW;
        for (Hypothesis hypothesis : adverse) {
            double probability = beliefs.probability(hypothesis.id());
            Outcome best = losses.best(probability);
            Outcome stands = stands(hypothesis, best, probability, conflicts);
            believed.put(hypothesis.id(), best);
            allowed.put(hypothesis.id(), stands);
            outcome = stands.compareTo(outcome) > 0 ? stands : outcome;
        }
        return new Judgment(outcome, believed, allowed, conflicts);
    }

    private Outcome stands(Hypothesis hypothesis, Outcome best, double probability, List<Conflict> conflicts) {
        boolean disputed = conflicts.stream()
                .anyMatch(conflict ->
                        !conflict.explained() && conflict.hypothesis().equals(hypothesis.id()));
        if (disputed || best == Outcome.BLOCK && !mayBlock(hypothesis)) {
            return Outcome.REVIEW;
        }
        return best == Outcome.PASS && lacksProcedure(hypothesis, probability) ? Outcome.REVIEW : best;
    }

    private boolean mayBlock(Hypothesis hypothesis) {
        return hypothesis.kind() == HypothesisKind.VIOLATION
                ? law.supportsBlock(hypothesis)
                : law.supportsStop(hypothesis);
    }

    private boolean lacksProcedure(Hypothesis hypothesis, double probability) {
        return hypothesis.kind() == HypothesisKind.HAZARD
                && probability >= 0.5
                && law.procedure(hypothesis).isEmpty();
    }
}
