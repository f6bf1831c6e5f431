/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "abc|3",
                "证据|4",
                "全网第一 A|10",
                "ＶＸ：１|8",
                "ﾃｽﾄ|3",
                "（）【】，。|12",
                "é|1",
                "e\u0301|1",
                "📦|2",
                "❤️|1",
                "𠮷|2",
                "├─ █░|5",
                "“”…→|4"
            })
    void countsCells(String text, int cells) {
        assertThat(TextWidth.of(text)).isEqualTo(cells);
    }

    @Test
    void padsToTheSameColumn() {
        assertThat(TextWidth.of(TextWidth.pad("证据", 9))).isEqualTo(TextWidth.of(TextWidth.pad("evidence", 9)));
    }

    @Test
    void leavesWiderTextAlone() {
        assertThat(TextWidth.pad("最小证据", 4)).isEqualTo("最小证据");
    }
}
