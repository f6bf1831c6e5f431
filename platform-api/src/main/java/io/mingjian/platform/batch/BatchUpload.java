/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.io.InputStream;
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
record BatchUpload(
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
    record Table(
            @Nullable String charset,
            Map<String, String> columns,
            @Nullable String pack) {

        static final Table NONE = new Table(null, Map.of(), null);

        Table {
            columns = Map.copyOf(columns);
        }
    }
}
