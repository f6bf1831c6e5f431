/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import io.mingjian.knowledge.graph.StatedFact;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads facts from CSV (RFC 4180) with a header. */
final class FactTable {

    private static final String VOCABULARY = "urn:mingjian:vocabulary:";
    private static final String NODE = "urn:mingjian:node:";
    private static final String LABEL = "http://www.w3.org/2004/02/skos/core#";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String FUNCTIONAL = "http://www.w3.org/2002/07/owl#FunctionalProperty";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final ColumnMap columns;

    FactTable(ColumnMap columns) {
        this.columns = columns;
    }

    /**
     * The facts, row by row; an empty cell states nothing.
     *
     * @throws FactRefusedException with the line and column of what cannot be read
     */
    List<StatedFact> read(String csv) {
        List<StatedFact> facts = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(csv, FORMAT)) {
            requireColumns(parser.getHeaderNames());
            for (CSVRecord row : parser) {
                facts.addAll(facts(row, (int) parser.getCurrentLineNumber()));
            }
            columns.functional().forEach(column -> facts.add(functional(column)));
            return facts;
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw new FactRefusedException(0, "/", "not a CSV with a header: " + e.getMessage());
        }
    }

    private StatedFact functional(String column) {
        String relation = columns.relations().getOrDefault(column, "");
        return new StatedFact(predicate(relation), TYPE, FUNCTIONAL, StatedFact.IRI, null, null);
    }

    private static String predicate(String relation) {
        return relation.contains(":") ? relation : VOCABULARY + relation;
    }

    private void requireColumns(List<String> header) {
        List<String> wanted = new ArrayList<>(new TreeMap<>(columns.relations()).keySet());
        wanted.add(columns.subject());
        for (String optional : new @Nullable String[] {columns.validFrom(), columns.validTo()}) {
            if (optional != null) {
                wanted.add(optional);
            }
        }
        for (String column : wanted) {
            if (!header.contains(column)) {
                throw new FactRefusedException(1, column, "no such column, got: " + String.join(", ", header));
            }
        }
    }

    private List<StatedFact> facts(CSVRecord row, int line) {
        if (!row.isConsistent()) {
            throw new FactRefusedException(
                    line, "/", "the row has another number of cells than the header: " + row.size());
        }
        LocalDate from = day(row, columns.validFrom(), line);
        LocalDate to = day(row, columns.validTo(), line);
        String subject = subject(row.get(columns.subject()).strip(), line);
        List<StatedFact> facts = new ArrayList<>();
        for (Map.Entry<String, String> column : new TreeMap<>(columns.relations()).entrySet()) {
            String value = row.get(column.getKey()).strip();
            if (!value.isEmpty()) {
                facts.add(dated(fact(subject, column.getValue(), value), from, to, line));
            }
        }
        return facts;
    }

    private static StatedFact dated(StatedFact fact, @Nullable LocalDate from, @Nullable LocalDate to, int line) {
        try {
            return fact.valid(from, to);
        } catch (IllegalArgumentException e) {
            throw new FactRefusedException(line, "validTo", String.valueOf(e.getMessage()));
        }
    }

    private static StatedFact fact(String subject, String relation, String value) {
        int at = relation.indexOf('@');
        if (at > 0) {
            String label = LABEL + relation.substring(0, at);
            return new StatedFact(subject, label, value, relation.substring(at), null, null);
        }
        boolean node = value.startsWith(NODE);
        return new StatedFact(subject, predicate(relation), value, node ? StatedFact.IRI : StatedFact.TEXT, null, null);
    }

    private String subject(String value, int line) {
        if (value.startsWith("urn:") || value.startsWith("https://") || value.startsWith("http://")) {
            return value;
        }
        if (!value.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new FactRefusedException(
                    line,
                    columns.subject(),
                    "expected an identifier of letters, digits, dots and hyphens, or an IRI, got: " + value);
        }
        return NODE + value;
    }

    private static @Nullable LocalDate day(CSVRecord row, @Nullable String column, int line) {
        if (column == null || row.get(column).isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(row.get(column).strip());
        } catch (DateTimeParseException e) {
            throw new FactRefusedException(line, column, "expected a day such as 2026-05-01, got: " + row.get(column));
        }
    }
}
