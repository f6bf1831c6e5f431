/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.problem.RejectedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of ticket systems, which add members as they like. */
final class EventJson {

    private static final int DEEPEST = 100;
    private static final Pattern LINE_ENDS = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>|</li>|</tr>");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*");
    /** Jira writes offsets without a colon. */
    private static final DateTimeFormatter OFFSET_WITHOUT_COLON = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHMM", "Z")
            .toFormatter();

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private EventJson() {}

    /**
     * The object that the bytes hold.
     *
     * @throws RejectedException 400 if they hold none
     */
    static JsonNode read(byte[] body) {
        try {
            JsonNode root = MAPPER.readTree(body);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            throw RejectedException.malformed("malformed-json", "Malformed JSON", "The event could not be read.");
        }
        throw RejectedException.malformed("malformed-json", "Malformed JSON", "A JSON object is wanted.");
    }

    /** The object as maps and lists. */
    static Object plain(JsonNode root) {
        return MAPPER.convertValue(root, Object.class);
    }

    /** The text or number at a pointer (RFC 6901), or null. */
    static @Nullable String text(JsonNode root, String pointer) {
        JsonNode node = root.at(pointer);
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }

    /** As {@link #text}, but there must be one that matches. */
    static String require(JsonNode root, String pointer, Pattern wanted) {
        String text = text(root, pointer);
        if (text == null || !wanted.matcher(text).matches()) {
            throw invalid("Member " + pointer + " must match " + wanted + ".");
        }
        return text;
    }

    /** A moment in ISO 8601, or in milliseconds since 1970. */
    static Instant moment(String pointer, @Nullable String text) {
        if (text != null && text.matches("[0-9]{1,15}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        try {
            return OffsetDateTime.parse(String.valueOf(text)).toInstant();
        } catch (DateTimeException e) {
            return withoutColon(pointer, text);
        }
    }

    private static Instant withoutColon(String pointer, @Nullable String text) {
        try {
            return OffsetDateTime.parse(String.valueOf(text), OFFSET_WITHOUT_COLON)
                    .toInstant();
        } catch (DateTimeException e) {
            throw invalid("Member " + pointer + " must be a time such as 2026-03-01T08:00:00Z.");
        }
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    /** The words of HTML. */
    static String words(String html) {
        String lines = LINE_ENDS.matcher(html).replaceAll("\n");
        String plain = HtmlUtils.htmlUnescape(TAGS.matcher(lines).replaceAll(""));
        return BLANK_LINES.matcher(plain).replaceAll("\n").strip();
    }

    static RejectedException invalid(String detail) {
        return RejectedException.unprocessable("invalid-event", "Invalid event", detail);
    }
}
