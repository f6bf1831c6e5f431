/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.decision.CaseView.DecisionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decided case with its reasoning, as documents are written from it.
 *
 * @param subject the case; it has a decision
 * @param chain how the decision came about
 * @param knowledge what the chain reasoned with, or null where the case failed before
 * @param locale language of the document
 */
record ExportedDecision(
        CaseView subject, ReasoningChain chain, @Nullable CaseKnowledge knowledge, Locale locale) {

    /** An item of evidence and the step that found it. */
    record Found(int step, Evidence evidence) {

        Origin origin() {
            return Origin.evidence(step, evidence.id());
        }
    }

    DecisionView decision() {
        return Objects.requireNonNull(subject.decision(), "a document is written about a decided case");
    }

    Verdict verdict() {
        return chain.verdict();
    }

    String say(LocalizedText text) {
        return text.in(locale);
    }

    /** The word of the document's language. */
    String say(String zh, String en) {
        return new LocalizedText(zh, en).in(locale);
    }

    /** The step that states the verdict. */
    int conclusion() {
        return lastStep(ReasoningStep.Concluded.class)
                .orElseGet(() -> chain.steps().size() - 1);
    }

    /** The last step of a kind, if the chain has one. */
    Optional<Integer> lastStep(Class<? extends ReasoningStep> kind) {
        return chain.steps().stream()
                .filter(kind::isInstance)
                .map(step -> step.trace().index())
                .reduce((first, second) -> second);
    }

    /** What is claimed against the case: the hypotheses that a clause is cited for, else the most probable one. */
    List<LabelProbability> claims() {
        Set<String> cited = verdict().citations().stream()
                .map(citation -> citation.hypothesis())
                .collect(Collectors.toSet());
        List<LabelProbability> claimed = verdict().labels().stream()
                .filter(label -> cited.contains(label.hypothesis()))
                .toList();
        return claimed.isEmpty() ? verdict().labels().stream().limit(1).toList() : claimed;
    }

    /** The smallest evidence that carries the verdict, with the steps that found it; empty where rules alone decided. */
    List<Found> decisiveEvidence() {
        Set<String> wanted = Set.copyOf(verdict().minimalEvidence());
        List<Found> found = new ArrayList<>();
        for (ReasoningStep step : chain.steps()) {
            step.trace().evidence().stream()
                    .filter(evidence -> wanted.contains(evidence.id()))
                    .forEach(evidence -> found.add(new Found(step.trace().index(), evidence)));
        }
        return found;
    }

    /** The cited clauses in full, in the order of citation, each once. */
    List<Clause> citedClauses() {
        CaseKnowledge known = knowledge;
        if (known == null) {
            return List.of();
        }
        return verdict().citations().stream()
                .map(citation -> citation.clause())
                .distinct()
                .flatMap(id ->
                        known.clauses().stream().filter(clause -> clause.id().equals(id)))
                .toList();
    }

    /** Where the decisive evidence and the conclusion stand. */
    List<Origin> grounds() {
        return Stream.concat(decisiveEvidence().stream().map(Found::origin), Stream.of(Origin.step(conclusion())))
                .toList();
    }

    /** Where the cited clauses and the conclusion stand. */
    List<Origin> clauseOrigins() {
        return Stream.concat(
                        citedClauses().stream().map(clause -> Origin.clause(clause.id(), conclusion())),
                        Stream.of(Origin.step(conclusion())))
                .toList();
    }
}
