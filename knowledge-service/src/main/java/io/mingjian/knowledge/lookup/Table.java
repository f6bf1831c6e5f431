/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A bundled table; sources and licences are in {@code lookup/SOURCES.md}. */
public enum Table {
    /** UN numbers of the ADR, with class. */
    DANGEROUS_GOODS("dangerous-goods") {
        @Override
        List<TableRow> rows(Iterable<CSVRecord> records) {
            List<TableRow> rows = new ArrayList<>();
            for (CSVRecord row : records) {
                String description = row.get("description");
                String name = Words.capitals(Words.covered(description));
                rows.add(new TableRow(row.get("number"), description, name, row.get("class"), ""));
            }
            return rows;
        }
    },
    /** Chapters, headings and subheadings of the Harmonized System. */
    TARIFF("tariff") {
        @Override
        List<TableRow> rows(Iterable<CSVRecord> records) {
            Map<String, CSVRecord> byCode = new HashMap<>();
            List<TableRow> rows = new ArrayList<>();
            for (CSVRecord row : records) {
                byCode.put(row.get("hscode"), row);
                CSVRecord parent = byCode.get(row.get("parent"));
                String context = parent == null ? "" : parent.get("description");
                String description = row.get("description");
                String name = description.split("[;,(]", 2)[0];
                rows.add(new TableRow(row.get("hscode"), description, name, row.get("level"), context));
            }
            return rows;
        }
    };

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String file;

    Table(String file) {
        this.file = file;
    }

    abstract List<TableRow> rows(Iterable<CSVRecord> records);

    /** The rows in the order of the table. */
    List<TableRow> rows() {
        try (InputStream in = open("/lookup/" + file + ".csv.gz");
                Reader reader = new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8)) {
            return rows(FORMAT.parse(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of goods in the language of trade, each with its codes, the likeliest first. */
    Map<String, List<String>> names() {
        try (InputStream in = open("/lookup/" + file + "-names.tsv")) {
            Map<String, List<String>> names = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> {
                        for (String name : cells[1].split(" \\| ", -1)) {
                            names.put(name, List.of(cells[0].split(",", -1)));
                        }
                    });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource);
    }
}
