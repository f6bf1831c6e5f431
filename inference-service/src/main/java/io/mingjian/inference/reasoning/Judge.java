/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides: per adverse hypothesis the outcome of least expected loss; BLOCK outranks REVIEW, REVIEW outranks PASS. What
 * verification does not let stand becomes REVIEW: a violation without a checked clause in force, a hazard without a
 * checked procedure, a contradiction that no rule explains, PASS of a case that was not fully looked at, and whatever
 * breaks a shape that the pack sets for conclusions.
 */
final class Judge {

    private final List<Hypothesis> adverse;
    private final LossMatrix losses;
    private final Conclusions conclusions;
    private final CaseLaw law;
    private final boolean fullyLookedAt;

    /** A judge for one case; {@code fullyLookedAt} is false where PASS must not be reached. */
    Judge(List<Hypothesis> hypotheses, LossMatrix losses, Conclusions conclusions, boolean fullyLookedAt) {
        this.adverse = hypotheses.stream().filter(Hypothesis::isAdverse).toList();
        this.losses = losses;
        this.conclusions = conclusions;
        this.law = conclusions.law();
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
        Judgment judgment = new Judgment(outcome, believed, allowed, conflicts, List.of());
        List<LocalizedText> broken = conclusions.broken(conclusions.of(beliefs, judgment));
        return broken.isEmpty() ? judgment : new Judgment(Outcome.REVIEW, believed, allowed, conflicts, broken);
    }

    /**
     * The outcome of other beliefs, when the judgment of some is known. Most of what is tried leaves everything as it was,
     * which is seen without judging anew.
     */
    @SuppressWarnings("ReferenceEquality") // beliefs share the lists of the hypotheses that were not gone through again
    Outcome outcome(Judgment known, Beliefs before, Beliefs after) {
        for (Hypothesis hypothesis : adverse) {
            String id = hypothesis.id();
            if (before.counting(id) != after.counting(id) && changes(hypothesis, known, before, after)) {
                return decide(after).outcome();
            }
        }
        return known.outcome();
    }

    private boolean changes(Hypothesis hypothesis, Judgment known, Beliefs before, Beliefs after) {
        double probability = after.probability(hypothesis.id());
        Outcome best = losses.best(probability);
        List<Conflict> conflicts = Conflicts.of(hypothesis.id(), after);
        return probability >= 0.5
                || before.probability(hypothesis.id()) >= 0.5
                || stands(hypothesis, best, probability, conflicts)
                        != known.allowed().get(hypothesis.id());
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
