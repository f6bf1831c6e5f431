/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.knowledge.graph.FactGraphs;
import io.mingjian.knowledge.graph.InvalidGraphException;
import io.mingjian.knowledge.graph.StatedFact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTableTest {

    private static final ColumnMap COLUMNS = new ColumnMap(
            "sku",
            ColumnMap.relations(List.of("名称=prefLabel@zh", "un=unNumber", "maker=urn:acme:maker")),
            "from",
            "to",
            List.of());

    @Test
    void aRowIsAThingAndAMappedColumnARelation() {
        List<StatedFact> facts = read("""
                sku,名称,un,maker,from,to,remark
                NB-10000,"充电宝, 大",3480,ACME,2026-01-01,2026-12-31,ignored
                NB-2,,3481,,,,
                """);
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertThat(facts)
                .containsExactly(
                        fact("NB-10000", "urn:acme:maker", "ACME", StatedFact.TEXT)
                                .valid(first, last),
                        fact("NB-10000", "urn:mingjian:vocabulary:unNumber", "3480", StatedFact.TEXT)
                                .valid(first, last),
                        fact("NB-10000", "http://www.w3.org/2004/02/skos/core#prefLabel", "充电宝, 大", "@zh")
                                .valid(first, last),
                        fact("NB-2", "urn:mingjian:vocabulary:unNumber", "3481", StatedFact.TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NB 1,x,3480,,,|2|sku",
                "NB-1,x,3480,,01.05.2026,|2|from",
                "NB-1,x,3480,,2026-05-01,2026-04-01|2|validTo",
                "NB-1,x,3480|2|/"
            })
    void whatCannotBeReadIsToldWithItsPlace(String row, int line, String place) {
        assertThatExceptionOfType(FactRefusedException.class)
                .isThrownBy(() -> read("sku,名称,un,maker,from,to\n" + row + "\n"))
                .satisfies(refusal -> {
                    assertThat(refusal.line()).isEqualTo(line);
                    assertThat(refusal.place()).isEqualTo(place);
                });
    }

    @Test
    void aColumnThatIsMissingIsTold() {
        assertThatExceptionOfType(FactRefusedException.class)
                .isThrownBy(() -> read("sku,un,maker,from,to\n"))
                .withMessageContaining("名称")
                .withMessageContaining("got: sku, un, maker");
    }

    @Test
    void factsThatBreakAShapeAreRefused() {
        List<StatedFact> facts = read("sku,名称,un,maker,from,to\nNB-1,,348,,,\n");
        assertThatExceptionOfType(InvalidGraphException.class)
                .isThrownBy(() -> FactGraphs.check(facts))
                .withMessageContaining("four digits");
    }

    private static List<StatedFact> read(String csv) {
        return new FactTable(COLUMNS).read(csv);
    }

    private static StatedFact fact(String node, String predicate, String object, String kind) {
        return new StatedFact("urn:mingjian:node:" + node, predicate, object, kind, null, null);
    }
}
