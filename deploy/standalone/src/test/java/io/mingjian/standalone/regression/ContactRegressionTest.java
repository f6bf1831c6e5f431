/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone.regression;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Disguised offers of contact are found, their harmless twins are not. */
class ContactRegressionTest {

    private static final String HYPOTHESIS = "contact-solicitation";
    private static final TextJudge JUDGE = new TextJudge(TextJudge.COMPLIANCE);

    @Test
    void findsAtLeastNinetyFivePercentOfTheCollectionAndOfAll() {
        List<String[]> rows = Suite.rows("contact_evasions.tsv", 4);
        List<String[]> collected =
                rows.stream().filter(row -> row[3].equals("collection")).toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(collected).hasSize(84);
        assertThat(missed(rows)).hasSizeLessThanOrEqualTo(rows.size() / 20);
        assertThat(missed(collected)).hasSizeLessThanOrEqualTo(collected.size() / 20);
    }

    @Test
    void whatIsFoundNeverPasses() {
        assertThat(Suite.rows("contact_evasions.tsv", 4))
                .extracting(row -> JUDGE.judge(row[2]))
                .filteredOn(ContactRegressionTest::isFound)
                .extracting(TextJudge::outcome)
                .doesNotContain(Outcome.PASS);
    }

    @Test
    void leavesEveryHarmlessTwinAlone() {
        List<String[]> rows = Suite.rows("contact_harmless.tsv", 3);

        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(rows)
                .filteredOn(row -> isFound(JUDGE.judge(row[1])))
                .extracting(row -> row[1])
                .isEmpty();
        assertThat(rows)
                .filteredOn(row -> TextJudge.outcome(JUDGE.judge(row[1])) != Outcome.PASS)
                .extracting(row -> row[1])
                .isEmpty();
    }

    private static List<String> missed(List<String[]> rows) {
        return rows.stream()
                .map(row -> row[2])
                .filter(text -> !isFound(JUDGE.judge(text)))
                .toList();
    }

    private static boolean isFound(ReasoningChain chain) {
        return TextJudge.found(chain).stream()
                .map(Evidence::logLikelihoodRatios)
                .anyMatch(ratios -> ratios.getOrDefault(HYPOTHESIS, 0.0) > 0);
    }
}
