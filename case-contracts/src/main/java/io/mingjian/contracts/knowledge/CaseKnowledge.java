/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the knowledge-service adds to a case; kept in the content store and named by {@code CaseEnriched}.
 *
 * @param caseId the case
 * @param pack the pack version that judges
 * @param hypotheses hypotheses that may hold, in the pack's order
 * @param clauses clauses that the hypotheses name, whether or not they are in force
 * @param procedures procedures that the hypotheses name
 * @param facts facts about the linked entities
 * @param entities entities recognised in the case
 * @param precedents similar decided cases, most similar first
 * @param features where the vectors of the pack's graph are found, or null where they are not computed yet
 */
public record CaseKnowledge(
        UUID caseId,
        PackReference pack,
        List<Hypothesis> hypotheses,
        List<Clause> clauses,
        List<Procedure> procedures,
        List<Fact> facts,
        List<LinkedEntity> entities,
        List<Precedent> precedents,
        @Nullable CaseFeatures features) {

    public CaseKnowledge {
        hypotheses = List.copyOf(hypotheses);
        clauses = List.copyOf(clauses);
        procedures = List.copyOf(procedures);
        facts = List.copyOf(facts);
        entities = List.copyOf(entities);
        precedents = List.copyOf(precedents);
    }

    /** Knowledge without vectors. */
    public CaseKnowledge(
            UUID caseId,
            PackReference pack,
            List<Hypothesis> hypotheses,
            List<Clause> clauses,
            List<Procedure> procedures,
            List<Fact> facts,
            List<LinkedEntity> entities,
            List<Precedent> precedents) {
        this(caseId, pack, hypotheses, clauses, procedures, facts, entities, precedents, null);
    }
}
