/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableSearchTest {

    private static final TableSearch GOODS = new TableSearch(Table.DANGEROUS_GOODS);
    private static final TableSearch TARIFF = new TableSearch(Table.TARIFF);

    @Test
    void everyRowOfBothTablesIsThere() {
        assertThat(Table.DANGEROUS_GOODS.rows()).hasSize(2437);
        assertThat(Table.TARIFF.rows()).hasSize(6940);
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyNamedGoodIsInTheTable(Table table) {
        assertThat(new TableSearch(table).danglingCodes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3480", "UN3480", "UN 3480", "ｕｎ３４８０"})
    void aNumberIsItsRow(String query) {
        assertThat(GOODS.find(query, 5)).singleElement().satisfies(match -> {
            assertThat(match.code()).isEqualTo("3480");
            assertThat(match.level()).isEqualTo("9");
            assertThat(match.by()).isEqualTo(Match.By.CODE);
        });
    }

    @ParameterizedTest
    @CsvSource({"8471.30, 6", "HS 8471, 4", "84, 2"})
    void aTariffCodeHasItsLevel(String query, String level) {
        assertThat(TARIFF.find(query, 5)).singleElement().satisfies(match -> assertThat(match.level())
                .isEqualTo(level));
    }

    @Test
    void aNumberThatNoRowHasIsAnsweredByNothing() {
        assertThat(GOODS.find("9999", 5)).isEmpty();
    }

    @Test
    void theLongerNameOfAGoodIsPreferred() {
        assertThat(GOODS.find("一次性纽扣锂电池", 3)).first().extracting(Match::code).isEqualTo("3090");
    }

    @Test
    void anEnglishNameCountsAsAWholeWordOnly() {
        assertThat(TARIFF.find("shandbagging", 3)).isEmpty();
    }

    @Test
    void answersAreRankedAndBounded() {
        assertThat(GOODS.find("lithium batteries", 4))
                .hasSize(4)
                .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    }
}
