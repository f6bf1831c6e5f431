/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.table;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table (RFC 4180) in UTF-8 whose cells no spreadsheet takes for formulas; holds no row after it is written. */
public final class SpreadsheetTable implements Flushable {

    /** Tells spreadsheets that the table is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVPrinter printer;

    /** A table of which the header is written. */
    public SpreadsheetTable(OutputStream output, List<String> header) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        row(header);
    }

    /** Writes a row, its cells in the order of the header. */
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(SpreadsheetTable::harmless).toList());
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }

    /** Spreadsheets run a cell that begins like a formula; an apostrophe makes it text (OWASP, CSV injection). */
    static String harmless(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        char first = cell.charAt(0);
        boolean formula = first == '='
                || first == '+'
                || first == '-'
                || first == '@'
                || first == '\t'
                || first == '\r'
                || first == '\n'
                || first == '＝'
                || first == '＋'
                || first == '－'
                || first == '＠';
        return formula ? "'" + cell : cell;
    }
}
