/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a CSV become facts: a row is a thing, a mapped column a relation.
 *
 * @param subject column that names the thing
 * @param relations relation by column: a word of the platform's vocabulary such as {@code unNumber}, an IRI,
 *     {@code prefLabel@zh} or {@code altLabel@en}
 * @param validFrom column with the first day, or null
 * @param validTo column with the last day, or null
 * @param functional columns whose relation has one value at a time, so that another value contradicts
 */
public record ColumnMap(
        String subject,
        Map<String, String> relations,
        @Nullable String validFrom,
        @Nullable String validTo,
        List<String> functional) {

    public ColumnMap {
        if (relations.isEmpty()) {
            throw new FactRefusedException(
                    0, "column", "at least one column must be mapped, as column=header=relation");
        }
        relations = Map.copyOf(relations);
        functional = List.copyOf(functional);
        for (String column : functional) {
            if (!relations.containsKey(column)) {
                throw new FactRefusedException(0, "functional", "expected a mapped column, got: " + column);
            }
        }
    }

    /** Relations by column, written {@code header=relation}. */
    public static Map<String, String> relations(List<String> columns) {
        Map<String, String> relations = new LinkedHashMap<>();
        for (String column : columns) {
            int equals = column.indexOf('=');
            if (equals < 1 || equals == column.length() - 1) {
                throw new FactRefusedException(0, "column", "expected header=relation, got: " + column);
            }
            relations.put(column.substring(0, equals), column.substring(equals + 1));
        }
        return relations;
    }
}
