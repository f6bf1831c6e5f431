/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.mapping.CaseDraft;
import io.mingjian.platform.mapping.CaseField;
import io.mingjian.platform.mapping.KnownNames;
import io.mingjian.platform.problem.RejectedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the columns of a table become cases.
 *
 * @param columns names in the order of the table
 * @param fields where each goes, in the same order
 */
record ColumnMap(List<String> columns, List<CaseField> fields) {

    /** Stands for every column that a client did not name. */
    static final String OTHERS = "*";

    ColumnMap {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /**
     * The map of a table: what the client says, and for other columns what their names usually mean.
     *
     * @throws RejectedException 422 if the client names a column that is not there, or a field that does not exist
     */
    static ColumnMap of(List<String> header, Map<String, String> wanted) {
        List<String> columns = header.stream().map(String::strip).toList();
        Set<String> unique = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !unique.add(column)) {
                throw invalid("duplicate-column", "Two columns are named " + column + ".");
            }
        }
        wanted.keySet().stream()
                .filter(name -> !name.equals(OTHERS) && !unique.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(
                            "unknown-column",
                            "The map names column " + name + "; the table has " + String.join(", ", columns) + ".");
                });
        List<CaseField> fields = new ArrayList<>();
        for (String column : columns) {
            fields.add(field(column, wanted));
        }
        requireOnce(fields, CaseField.Kind.EXTERNAL_ID);
        return new ColumnMap(columns, fields);
    }

    /** The field of every column, as a client writes it. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                shown.put(columns.get(i), fields.get(i).text());
            }
        }
        return shown;
    }

    /**
     * The case of a row.
     *
     * @throws CellProblemException if a cell cannot be what its column wants, or the row is not as wide as the table
     */
    CaseDraft draft(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new CellProblemException(new ReceivedLine.Problem(
                    null,
                    "wrong-width",
                    "The table has " + columns.size() + " columns, this row " + cells.size() + "."));
        }
        CaseDraft draft = new CaseDraft();
        for (int i = 0; i < cells.size(); i++) {
            try {
                draft.put(fields.get(i), cells.get(i));
            } catch (RejectedException e) {
                throw new CellProblemException(
                        new ReceivedLine.Problem(columns.get(i), e.code(), String.valueOf(e.getMessage())));
            }
        }
        return draft;
    }

    private static CaseField field(String column, Map<String, String> wanted) {
        String said = wanted.containsKey(column) ? wanted.get(column) : wanted.get(OTHERS);
        if (column.isEmpty()) {
            return CaseField.IGNORED;
        }
        if (said == null) {
            return KnownNames.fieldOf(column);
        }
        return parsed(column, said);
    }

    private static CaseField parsed(String column, String said) {
        try {
            return CaseField.parse(said);
        } catch (IllegalArgumentException e) {
            throw invalid("invalid-map", "Column " + column + ": " + e.getMessage() + ".");
        }
    }

    private static void requireOnce(List<CaseField> fields, CaseField.Kind kind) {
        if (fields.stream().filter(field -> field.kind() == kind).count() > 1) {
            throw invalid(
                    "invalid-map", "Only one column may be the id; say `ignore` or `attribute.NAME` of the others.");
        }
    }

    private static RejectedException invalid(String code, String detail) {
        return RejectedException.unprocessable(code, "Invalid columns", detail);
    }

    /** A row that cannot become a case. */
    static final class CellProblemException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ReceivedLine.Problem problem;

        CellProblemException(ReceivedLine.Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        ReceivedLine.Problem problem() {
            return problem;
        }
    }
}
