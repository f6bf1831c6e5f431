/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.table;

import io.mingjian.platform.problem.RejectedException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How many rows leave the platform at once. */
public enum RowFormat {
    /** A JSON document a line. */
    JSON_LINES(MediaType.parseMediaType(RowFormat.JSON_LINES_TYPE), "jsonl"),
    /** A table with a header (RFC 4180). */
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8), "csv");

    /** Media type of {@link #JSON_LINES}. */
    public static final String JSON_LINES_TYPE = "application/x-ndjson";

    /** Media type of {@link #CSV}, without its charset. */
    public static final String CSV_TYPE = "text/csv";

    private final MediaType mediaType;
    private final String extension;

    RowFormat(MediaType mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /**
     * The format that a request names.
     *
     * @param named {@code csv} or {@code jsonl}, or null where {@code accept} says it
     * @param accept the header Accept; anything without {@value #CSV_TYPE} means JSON lines
     * @throws RejectedException 400 {@code unknown-format} for another name
     */
    public static RowFormat wanted(@Nullable String named, String accept) {
        String format = Objects.requireNonNullElse(named, accept.contains(CSV_TYPE) ? "csv" : "jsonl");
        return switch (format) {
            case "csv" -> CSV;
            case "jsonl" -> JSON_LINES;
            default ->
                throw RejectedException.malformed(
                        "unknown-format", "Unknown format", "csv or jsonl is wanted, got: " + format + ".");
        };
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** How names of files end, without the dot. */
    public String extension() {
        return extension;
    }
}
