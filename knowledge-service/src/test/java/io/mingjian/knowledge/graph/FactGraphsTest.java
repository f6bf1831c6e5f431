/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactGraphsTest {

    private static final String PREFIXES = """
            @prefix mj: <urn:mingjian:vocabulary:> .
            @prefix node: <urn:mingjian:node:> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    @Test
    void aStatementDatesItsTriple() {
        List<StatedFact> facts = FactGraphs.read(PREFIXES + """
                node:nb-1 mj:unNumber "3480" ; mj:contains node:cell .
                <urn:acme:s1> a rdf:Statement ; rdf:subject node:nb-1 ; rdf:predicate mj:unNumber ; rdf:object "3480" ;
                    mj:validFrom "2026-01-01"^^xsd:date .
                """);
        assertThat(facts)
                .containsExactly(
                        new StatedFact(
                                "urn:mingjian:node:nb-1",
                                "urn:mingjian:vocabulary:contains",
                                "urn:mingjian:node:cell",
                                StatedFact.IRI,
                                null,
                                null),
                        new StatedFact(
                                "urn:mingjian:node:nb-1",
                                "urn:mingjian:vocabulary:unNumber",
                                "3480",
                                StatedFact.TEXT,
                                LocalDate.of(2026, 1, 1),
                                null));
    }

    @Test
    void factsComeBackFromTheirModel() {
        List<StatedFact> facts = FactGraphs.read(PREFIXES + """
                node:nb-1 skos:prefLabel "充电宝"@zh , "power bank"@en ; mj:weight 300 .
                """);
        assertThat(FactGraphs.model(facts).size()).isEqualTo(3);
        assertThat(FactGraphs.model(List.of(facts.get(0).valid(LocalDate.of(2026, 1, 1), null)))
                        .size())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node:a mj:unNumber '34' .|6|four digits",
                "node:a skos:prefLabel 'x'@zh .|6|one in en",
                "node:a mj:contains [] .|6|blank nodes",
                "node:a mj:contains .|6|not valid Turtle",
                "node:s a rdf:Statement ; rdf:subject node:a ; rdf:predicate mj:b ; rdf:object 1 ; "
                        + "mj:validFrom '2026-02-01'^^xsd:date ; mj:validTo '2026-01-01'^^xsd:date .|6|must not end before",
                "node:s a rdf:Statement ; rdf:subject node:a ; rdf:object 1 .|6|one predicate"
            })
    void whatIsWrongIsToldWithItsLine(String turtle, int line, String told) {
        assertThatExceptionOfType(InvalidGraphException.class)
                .isThrownBy(() -> FactGraphs.read(PREFIXES + turtle.replace('\'', '"')))
                .withMessageContaining(told)
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line));
    }
}
