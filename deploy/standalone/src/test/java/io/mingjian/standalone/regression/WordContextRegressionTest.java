/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in context: every row of the suite gets the outcome that its reading of the law gives. */
class WordContextRegressionTest {

    private static final TextJudge JUDGE = new TextJudge(TextJudge.COMPLIANCE);

    /** A row of {@code word_contexts.tsv}. */
    record Row(String phrase, String verdict, Outcome outcome, String reading, String origin) {

        static Row of(String[] cells) {
            return new Row(cells[0], cells[2], Outcome.valueOf(cells[3]), cells[4], cells[5]);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyPhraseIsJudgedAsItsReadingSays(Row row) {
        ReasoningChain chain = JUDGE.judge(row.phrase());

        assertThat(TextJudge.outcome(chain))
                .as(() -> row + "\n" + TextJudge.explanations(chain))
                .isEqualTo(row.outcome());
    }

    @Test
    void theSuiteIsWholeAndNoRowContradictsItsVerdict() {
        List<Row> rows = rows();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(rows).filteredOn(row -> row.origin().equals("collection")).hasSize(178);
        assertThat(rows).allSatisfy(row -> assertThat(row.outcome())
                .isNotEqualTo(row.verdict().equals("allowed") ? Outcome.BLOCK : Outcome.PASS));
        assertThat(rows)
                .filteredOn(row -> row.verdict().equals("allowed") && row.outcome() == Outcome.REVIEW)
                .allSatisfy(row -> assertThat(row.reading()).contains("须"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "陶瓷马克杯 350ml 白色",
                "不锈钢螺丝刀套装",
                "纯棉短袖T恤 男女同款",
                "Stainless steel water bottle, 500 ml",
                "Cotton T-shirt, navy, size M",
                "LED desk lamp with USB port"
            })
    void anOrdinaryListingPassesWithNothingFound(String title) {
        ReasoningChain chain = JUDGE.judge(title);

        assertThat(TextJudge.found(chain)).isEmpty();
        assertThat(TextJudge.outcome(chain)).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({"48口交换机机柜, 口交换机", "男生发型梳, 男生发型", "人口爆炸主题图书, 人口爆炸", "原子弹模型拼装, 原子弹", "融入群体的社交课, 融入群体"})
    void aSuppressedHitSaysTheWordThatItIsPartOf(String text, String word) {
        assertThat(TextJudge.explanations(JUDGE.judge(text)))
                .contains("不是单独的词，而是“" + word + "”的一部分")
                .contains("is no word of its own, but a part of \"" + word + "\"");
    }

    static List<Row> rows() {
        return Suite.rows("word_contexts.tsv", 6).stream().map(Row::of).toList();
    }
}
