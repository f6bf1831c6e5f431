/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.knowledge.pack.TestPacks;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnowledgeGraphTest {

    private static final String SHAPES = "";

    @Test
    void theDigestDoesNotDependOnOrderOrPrefixes() {
        KnowledgeGraph one = GraphReader.read("@prefix a: <urn:test:v:> . a:x a:p a:y . a:y a:p a:z .", SHAPES);
        KnowledgeGraph other = GraphReader.read(
                "<urn:test:v:y> <urn:test:v:p> <urn:test:v:z> . <urn:test:v:x> <urn:test:v:p> <urn:test:v:y> .",
                SHAPES);
        KnowledgeGraph less = GraphReader.read("<urn:test:v:y> <urn:test:v:p> <urn:test:v:z> .", SHAPES);
        assertThat(one.digest()).isEqualTo(other.digest()).isNotEqualTo(less.digest());
    }

    @Test
    void aClauseAppliesFromItsFirstDay() {
        Clause clause = TestPacks.read(TestPacks.COMPLIANCE)
                .graph()
                .clause("CN-HCHEM-063")
                .orElseThrow();
        assertThat(clause.isValidAt(Instant.parse("2026-04-30T12:00:00Z"))).isFalse();
        assertThat(clause.isValidAt(Instant.parse("2026-05-01T12:00:00Z"))).isTrue();
    }

    @Test
    void aFactTakesItsValidityFromTheClauseItPointsTo() {
        KnowledgeGraph graph = TestPacks.read(TestPacks.COMPLIANCE).graph();
        Fact fact = graph.factsOf("e-cigarette").stream()
                .filter(candidate -> candidate.object().equals("CN-ECIG-23"))
                .findFirst()
                .orElseThrow();
        assertThat(fact.predicate()).isEqualTo("prohibitedBy");
        assertThat(fact.validFrom()).isEqualTo("2022-05-01");
    }
}
