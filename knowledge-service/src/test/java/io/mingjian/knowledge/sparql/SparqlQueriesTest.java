/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.knowledge.fact.FactSet;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.pack.TestPacks;
import io.mingjian.ring.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlQueriesTest {

    private static final Packs PACKS = TestPacks.all();

    private final SparqlQueries queries =
            new SparqlQueries(PACKS, tenant -> FactSet.NONE, Duration.ofSeconds(5), 1 << 20);

    @Test
    void selectFindsTheClausesInForceOnADay() {
        String body = run("""
                PREFIX mj: <urn:mingjian:vocabulary:>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                SELECT ?clause WHERE {
                  ?clause a mj:Clause ; mj:validFrom ?from ; mj:article "第九条第（三）项" .
                  OPTIONAL { ?clause mj:validTo ?to }
                  FILTER (?from <= "2026-11-21"^^xsd:date && (!bound(?to) || ?to >= "2026-11-21"^^xsd:date))
                }""");
        assertThat(body).contains("urn:mingjian:clause:CN-AD-009-3");
    }

    @Test
    void eachPackIsANamedGraph() {
        assertThat(run("ASK { GRAPH <urn:mingjian:pack:ticket-triage> { <urn:mingjian:clause:ADR-SP376> ?p ?o } }"))
                .contains("true");
        assertThat(
                        run(
                                "ASK { GRAPH <urn:mingjian:pack:ecommerce-compliance> { <urn:mingjian:clause:ADR-SP376> ?p ?o } }"))
                .contains("false");
    }

    @Test
    void describeAnswersInJsonLd() {
        SparqlAnswer answer = queries.run("DESCRIBE <urn:mingjian:node:power-bank>", null);
        assertThat(answer.mediaType()).isEqualTo(SparqlQueries.JSON_LD);
        assertThat(text(answer)).contains("充电宝").startsWith("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
                "LOAD <http://127.0.0.1/secret>",
                "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1/> { ?s ?q ?r } } }",
                "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?s ?p ?o } } } }",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
                "SELECT"
            })
    void whatChangesOrLeavesTheDatasetIsRefused(String query) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> queries.run(query, null))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(400));
    }

    @Test
    void aQueryThatRunsTooLongIsStopped() {
        SparqlQueries hurried = new SparqlQueries(PACKS, tenant -> FactSet.NONE, Duration.ofMillis(50), 1 << 20);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> hurried.run("SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", null))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("query-timeout"));
    }

    @Test
    void anAnswerOverTheLimitIsRefusedRatherThanCut() {
        SparqlQueries narrow = new SparqlQueries(PACKS, tenant -> FactSet.NONE, Duration.ofSeconds(5), 1000);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> narrow.run("SELECT * { ?s ?p ?o }", null))
                .satisfies(problem -> assertThat(problem.status().value()).isEqualTo(413));
    }

    private String run(String query) {
        return text(queries.run(query, null));
    }

    private static String text(SparqlAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
