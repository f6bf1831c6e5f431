/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mingjian.platform.problem.RejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTableTest {

    @Test
    void rowsFollowTheHeaderAsTextInUtf8() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        SpreadsheetTable table = new SpreadsheetTable(output, List.of("编号", "text"));

        table.row(List.of("=1+1", "a,\"b\""));
        table.flush();

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff编号,text\r\n'=1+1,\"a,\"\"b\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void cellThatASpreadsheetWouldRunBecomesText(String cell) {
        assertThat(SpreadsheetTable.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "a=b", "标题", "'x"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(SpreadsheetTable.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void nameOfAFormatGoesBeforeAccept() {
        assertThat(RowFormat.wanted(null, "*/*")).isEqualTo(RowFormat.JSON_LINES);
        assertThat(RowFormat.wanted(null, "text/csv, */*")).isEqualTo(RowFormat.CSV);
        assertThat(RowFormat.wanted("jsonl", "text/csv")).isEqualTo(RowFormat.JSON_LINES);
        assertThatThrownBy(() -> RowFormat.wanted("xlsx", "*/*"))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("csv or jsonl")
                .hasMessageContaining("xlsx");
    }
}
