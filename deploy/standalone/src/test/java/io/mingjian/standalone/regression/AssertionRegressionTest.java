/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hazards that are said, denied, asked about or supposed in tickets. */
class AssertionRegressionTest {

    private static final TextJudge JUDGE = new TextJudge(TextJudge.TRIAGE);

    /** A row of {@code ticket_assertions.tsv}. */
    record Row(String text, String lexicon, String reading) {}

    @ParameterizedTest
    @MethodSource("rows")
    void aHazardCountsOnlyWhereItIsSaid(Row row) {
        ReasoningChain chain = JUDGE.judge(row.text());
        List<String> signals =
                TextJudge.found(chain).stream().map(Evidence::signal).toList();

        switch (row.reading()) {
            case "counts" -> assertThat(signals).contains(row.lexicon());
            case "denied" ->
                assertThat(signals).contains(row.lexicon() + ":denied").doesNotContain(row.lexicon());
            case "asked" -> {
                assertThat(signals).doesNotContain(row.lexicon(), row.lexicon() + ":denied");
                assertThat(TextJudge.explanations(chain)).contains("只是询问", "is only asked about");
            }
            case "supposed" -> {
                assertThat(signals).doesNotContain(row.lexicon(), row.lexicon() + ":denied");
                assertThat(TextJudge.explanations(chain)).contains("只是假设或防范", "is only supposed");
            }
            default -> throw new IllegalStateException("unknown reading " + row.reading());
        }
    }

    @Test
    void theSuiteHasAtLeastAHundredRowsOfEveryReading() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(rows()).extracting(Row::reading).contains("counts", "denied", "asked", "supposed");
    }

    static List<Row> rows() {
        return Suite.rows("ticket_assertions.tsv", 5).stream()
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }
}
