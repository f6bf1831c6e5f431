/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.mapping.CaseDraft;
import io.mingjian.platform.problem.RejectedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tables (RFC 4180, with a header) and turns every row into the JSON of a submission. */
@Component
class CsvReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final byte[] NOTHING = {};

    private final BatchProperties limits;

    CsvReader(BatchProperties limits) {
        this.limits = limits;
    }

    /**
     * Writes the cases of a table into pieces; rows without any character are skipped but numbered.
     *
     * @return how the columns were understood
     * @throws RejectedException 400 if the bytes are no such table, 415 for a charset that is not taken
     */
    ColumnMap read(BatchUpload upload, LinePieces pieces) throws IOException {
        BoundedReader reader = new BoundedReader(withoutMark(upload), limits);
        CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
        try {
            return readAll(parser, reader, upload.table(), pieces);
        } catch (UncheckedIOException e) {
            throw problem(e.getCause(), parser.getCurrentLineNumber());
        } catch (IOException e) {
            throw problem(e, parser.getCurrentLineNumber());
        }
    }

    private static ColumnMap readAll(CSVParser parser, BoundedReader reader, BatchUpload.Table table, LinePieces pieces)
            throws IOException {
        Iterator<CSVRecord> rows = parser.iterator();
        if (!rows.hasNext()) {
            throw RejectedException.unprocessable("empty-batch", "Empty batch", "A header and rows are wanted.");
        }
        ColumnMap map = ColumnMap.of(rows.next().toList(), table.columns());
        long line = parser.getCurrentLineNumber() + 1;
        reader.beginRow();
        while (rows.hasNext()) {
            List<String> cells = rows.next().toList();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                addRow(map, cells, new Row(Math.toIntExact(line), table.pack()), pieces);
            }
            line = parser.getCurrentLineNumber() + 1;
            reader.beginRow();
        }
        return map;
    }

    private record Row(int line, @Nullable String pack) {}

    private static void addRow(ColumnMap map, List<String> cells, Row row, LinePieces pieces) {
        try {
            CaseDraft draft = map.draft(cells);
            pieces.write(ContractJson.mapper().writeValueAsBytes(draft.submission(row.pack())));
            pieces.end(row.line(), draft.externalId(), null);
        } catch (ColumnMap.CellProblemException e) {
            pieces.write(NOTHING);
            pieces.end(row.line(), null, e.problem());
        }
    }

    private static Reader withoutMark(BatchUpload upload) throws IOException {
        // what cannot be decoded must not become question marks that are judged
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                upload.content(),
                charset(upload.table().charset())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException e) {
            throw problem(e, 1);
        }
        return reader;
    }

    private static Charset charset(@Nullable String name) {
        String wanted = Objects.requireNonNullElse(name, "utf-8").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "utf-8", "utf8", "us-ascii" -> StandardCharsets.UTF_8;
            // each is a part of the next
            case "gb18030", "gbk", "gb2312", "cp936" -> Charset.forName("GB18030");
            default ->
                throw RejectedException.unsupported(
                        "unsupported-charset",
                        "Unsupported charset",
                        "UTF-8 or GB18030 is wanted, got: " + wanted + ".");
        };
    }

    private static RejectedException problem(@Nullable IOException cause, long line) throws IOException {
        if (cause instanceof CharacterCodingException) {
            return RejectedException.malformed(
                    "malformed-encoding",
                    "Malformed encoding",
                    "After line " + line + " stand bytes that are not of the charset; UTF-8 is expected unless the"
                            + " Content-Type declares another, such as text/csv;charset=GB18030.");
        }
        if (cause instanceof CSVException) {
            return RejectedException.malformed(
                    "malformed-csv",
                    "Malformed CSV",
                    "The table could not be read further than line " + line
                            + "; quotes must be doubled within quoted cells and closed (RFC 4180).");
        }
        throw cause == null ? new IOException("the upload could not be read") : cause;
    }
}
