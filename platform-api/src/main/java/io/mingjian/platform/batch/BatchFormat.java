/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.util.Locale;
import org.springframework.http.MediaType;

/** How an upload is written. */
public enum BatchFormat {
    /** A case a line, each in the JSON form of {@code POST /v1/cases}. */
    JSONL,
    /** RFC 4180 with a header. */
    CSV;

    /** The format of a file; browsers on some systems call a table a spreadsheet, so the name counts too. */
    public static BatchFormat of(MediaType type, String name) {
        return type.getSubtype().equals("csv") || name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : JSONL;
    }
}
