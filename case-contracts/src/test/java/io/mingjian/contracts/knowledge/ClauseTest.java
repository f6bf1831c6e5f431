/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTest {

    private static final LocalDate BEGIN = LocalDate.of(2015, 9, 1);
    private static final LocalDate END = LocalDate.of(2018, 10, 25);

    @ParameterizedTest
    @CsvSource({
        "2015-08-31T15:59:59.999999999Z, false",
        "2015-08-31T16:00:00Z, true",
        "2018-10-25T15:59:59.999999999Z, true",
        "2018-10-25T16:00:00Z, false"
    })
    void aChineseClauseHoldsFromMidnightToMidnightInShanghai(Instant moment, boolean valid) {
        assertThat(clause("CN", END).isValidAt(moment)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"2015-08-31T23:59:59Z, false", "2015-09-01T00:00:00Z, true", "2018-10-25T23:59:59Z, true"})
    void anotherJurisdictionsClauseHoldsByUniversalTime(Instant moment, boolean valid) {
        assertThat(clause("EU", END).isValidAt(moment)).isEqualTo(valid);
    }

    @Test
    void aClauseWithoutAnEndStaysInForce() {
        assertThat(clause("CN", null).isValidAt(Instant.parse("2999-01-01T00:00:00Z")))
                .isTrue();
    }

    @Test
    void aClauseMayHoldForASingleDay() {
        assertThat(clause("CN", BEGIN).isValidAt(Instant.parse("2015-09-01T08:00:00Z")))
                .isTrue();
    }

    @Test
    void aClauseDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> clause("CN", BEGIN.minusDays(1)));
    }

    private static Clause clause(String jurisdiction, @Nullable LocalDate end) {
        LocalizedText text = new LocalizedText("文", "text");
        return new Clause("id", jurisdiction, "law", "1", text, text, BEGIN, end, "source", "from_memory");
    }
}
