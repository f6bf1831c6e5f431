/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.problem.RejectedException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload as it comes.
 *
 * @param format how it is written
 * @param content its bytes; read once, closed by nobody here
 * @param table what a client says about the table; empty for JSON lines
 * @param idempotencyKey key of the client, or null
 */
public record BatchUpload(
        BatchFormat format,
        InputStream content,
        Table table,
        @Nullable String idempotencyKey) {

    /**
     * What a client says about a table.
     *
     * @param charset name of the charset, or null for UTF-8
     * @param columns field by column; {@code *} stands for every column that is not named
     * @param pack pack of the rows that name none, or null
     */
    public record Table(
            @Nullable String charset,
            Map<String, String> columns,
            @Nullable String pack) {

        /** Says nothing. */
        public static final Table NONE = new Table(null, Map.of(), null);

        public Table {
            columns = Map.copyOf(columns);
        }

        /**
         * Reads {@code COLUMN=FIELD} each.
         *
         * @throws RejectedException 422 for one that is none
         */
        public static Map<String, String> columns(List<String> said) {
            Map<String, String> columns = new LinkedHashMap<>();
            for (String each : said) {
                int end = each.lastIndexOf('=');
                if (end < 1) {
                    throw RejectedException.unprocessable(
                            "invalid-map", "Invalid columns", "`map` wants COLUMN=FIELD, got: " + each + ".");
                }
                columns.put(
                        each.substring(0, end).strip(), each.substring(end + 1).strip());
            }
            return columns;
        }
    }
}
