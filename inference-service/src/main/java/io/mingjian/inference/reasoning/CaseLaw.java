/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.Procedure;
import io.mingjian.contracts.reasoning.Citation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The clauses and procedures of a case at the moment that counts. */
final class CaseLaw {

    /** Mark of clauses and procedures that nobody has checked; they may inform REVIEW, never BLOCK by themselves. */
    private static final String UNCHECKED = "from_memory";

    private final Map<String, Clause> clauses = new TreeMap<>();
    private final Map<String, Procedure> procedures = new TreeMap<>();
    private final Instant asOf;

    CaseLaw(CaseKnowledge knowledge, Instant asOf) {
        knowledge.clauses().forEach(clause -> clauses.put(clause.id(), clause));
        knowledge.procedures().forEach(procedure -> procedures.put(procedure.id(), procedure));
        this.asOf = asOf;
    }

    /** The clauses of a hypothesis that are in force, in its order. */
    List<Clause> inForce(Hypothesis hypothesis) {
        return hypothesis.clauses().stream()
                .map(clauses::get)
                .filter(Objects::nonNull)
                .filter(clause -> clause.isValidAt(asOf))
                .toList();
    }

    Instant asOf() {
        return asOf;
    }

    /** A clause of the case, whether or not it is in force. */
    Optional<Clause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** For each clause cited whether it is in force, by identifier. */
    Map<String, Boolean> inForce(List<Citation> citations) {
        Map<String, Boolean> inForce = new TreeMap<>();
        citations.forEach(citation -> inForce.put(
                citation.clause(),
                clause(citation.clause())
                        .filter(clause -> clause.isValidAt(asOf))
                        .isPresent()));
        return inForce;
    }

    /** Whether a clause in force, whose wording was checked, supports stopping the case. */
    boolean supportsBlock(Hypothesis hypothesis) {
        return inForce(hypothesis).stream()
                .anyMatch(clause -> !clause.confidence().equals(UNCHECKED));
    }

    /** Whether a procedure that somebody read at its source tells what to do, so that a hazard may stop the case. */
    boolean supportsStop(Hypothesis hypothesis) {
        return procedure(hypothesis)
                .filter(procedure -> !UNCHECKED.equals(procedure.confidence()))
                .isPresent();
    }

    /** What must be done when the hypothesis holds, if that is known. */
    Optional<Procedure> procedure(Hypothesis hypothesis) {
        String id = hypothesis.procedure();
        return id == null ? Optional.empty() : Optional.ofNullable(procedures.get(id));
    }

    /** Citations for a hypothesis, in its order. */
    List<Citation> citations(Hypothesis hypothesis) {
        return inForce(hypothesis).stream()
                .map(clause -> new Citation(
                        clause.id(),
                        hypothesis.id(),
                        clause.instrument(),
                        clause.article(),
                        clause.title(),
                        clause.source()))
                .toList();
    }
}
