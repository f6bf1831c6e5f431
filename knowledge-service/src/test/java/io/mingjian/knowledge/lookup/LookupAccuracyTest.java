/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paraphrases of {@code lookup/queries.tsv}, which were written before any was searched for. */
class LookupAccuracyTest {

    private static final int FIRST_FEW = 5;

    @ParameterizedTest
    @CsvSource({
        "DANGEROUS_GOODS, en, 0.85, 0.95",
        "DANGEROUS_GOODS, zh, 0.9, 0.95",
        "DANGEROUS_GOODS, fresh, 0.75, 0.9",
        "TARIFF, en, 0.65, 0.85",
        "TARIFF, zh, 0.9, 0.95",
        "TARIFF, fresh, 0.5, 0.7"
    })
    void mostParaphrasesAreFound(Table table, String language, double first, double amongFirstFew) {
        TableSearch search = new TableSearch(table);
        List<Paraphrase> asked = paraphrases(table, language);
        List<String> missed = new ArrayList<>();
        int top = 0;
        int few = 0;
        for (Paraphrase paraphrase : asked) {
            List<Match> matches = search.find(paraphrase.query(), FIRST_FEW);
            top += paraphrase.isMetBy(matches, 1) ? 1 : 0;
            few += paraphrase.isMetBy(matches, FIRST_FEW) ? 1 : 0;
            if (!paraphrase.isMetBy(matches, 1)) {
                missed.add(paraphrase.query() + " -> "
                        + matches.stream().map(Match::code).toList() + ", wanted " + paraphrase.codes());
            }
        }
        String report = table + " " + language + ": " + top + " first, " + few + " among " + FIRST_FEW + ", of "
                + asked.size() + "; missed " + missed;
        assertThat((double) top / asked.size()).as(report).isGreaterThanOrEqualTo(first);
        assertThat((double) few / asked.size()).as(report).isGreaterThanOrEqualTo(amongFirstFew);
    }

    @Test
    void whatDescribesNothingIsAnsweredByNothing() {
        for (Table table : Table.values()) {
            TableSearch search = new TableSearch(table);
            for (Paraphrase nonsense : paraphrases(table, "none")) {
                assertThat(search.find(nonsense.query(), FIRST_FEW))
                        .as(table + " " + nonsense.query())
                        .isEmpty();
            }
        }
    }

    private static List<Paraphrase> paraphrases(Table table, String language) {
        String name = table == Table.TARIFF ? "tariff" : "dangerous-goods";
        try (InputStream in =
                Objects.requireNonNull(LookupAccuracyTest.class.getResourceAsStream("/lookup/queries.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(name) && cells[1].equals(language))
                    .map(cells -> new Paraphrase(cells[2], List.of(cells[3].split(",", -1))))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A query with the codes that answer it; a heading is met by its subheadings, too. */
    private record Paraphrase(String query, List<String> codes) {

        boolean isMetBy(List<Match> matches, int among) {
            return matches.stream().limit(among).anyMatch(match -> codes.stream()
                    .anyMatch(match.code()::startsWith));
        }
    }
}
