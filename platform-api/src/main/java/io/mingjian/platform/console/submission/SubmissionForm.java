/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.submission;

import io.mingjian.platform.intake.CaseSubmission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a case as it was filled in: {@code text.<part>}, {@code other.name} with {@code other.text}, pairs of
 * {@code attribute.name} and {@code attribute.value}, {@code pack}, {@code locale}, {@code asOf}, {@code subject} and
 * {@code key}. What is blank is absent.
 */
record SubmissionForm(MultiValueMap<String, String> fields) {

    /** Parts that have a field of their own, as packs and samples call them. */
    static final List<String> PARTS = List.of("title", "description", "message");

    private static final int ATTRIBUTES = 4;
    private static final int MOST_ATTRIBUTES = 16;

    /** A name and a value as they were typed. */
    record Pair(String name, String value) {

        boolean isBlank() {
            return name.isBlank() && value.isBlank();
        }
    }

    /** Something in the form cannot be understood; nothing was submitted. */
    static final class UnreadableFieldException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String got;

        UnreadableFieldException(String code, String got) {
            super(code + ": " + got);
            this.code = code;
            this.got = got;
        }

        /** End of the key of the text that tells it. */
        String code() {
            return code;
        }

        /** What was typed. */
        String got() {
            return got;
        }
    }

    /** What was typed into a field, empty for nothing. */
    public String value(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** The same, or something else where the form was not filled in. */
    public String value(String name, String otherwise) {
        return fields.containsKey(name) ? value(name) : otherwise;
    }

    /** What the case is made by, so that sending the form twice makes one case. */
    public String key() {
        String key = value("key");
        return key.isBlank() ? freshKey() : key;
    }

    static String freshKey() {
        return "console-" + UUID.randomUUID();
    }

    /** The rows of attributes to show: what was typed, and empty ones. */
    public List<Pair> attributes() {
        List<Pair> rows = new ArrayList<>(typed());
        while (rows.size() < ATTRIBUTES) {
            rows.add(new Pair("", ""));
        }
        return rows;
    }

    /** Whether anything stands in the part that is folded away. */
    public boolean isMore() {
        return !(value("asOf") + value("subject") + value("other.name") + value("other.text")).isBlank();
    }

    /**
     * The case that is to be submitted.
     *
     * @param zone zone in which {@code asOf} was typed
     * @throws UnreadableFieldException if a pair lacks a half, a name stands twice, or the moment cannot be read
     */
    CaseSubmission submission(ZoneId zone) {
        return new CaseSubmission(
                filled("pack"), texts(), List.of(), named(), filled("locale"), asOf(zone), filled("subject"));
    }

    private Map<String, @Nullable String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (String part : PARTS) {
            String text = lines(value("text." + part));
            if (!text.isBlank()) {
                texts.put(part, text);
            }
        }
        Pair other = new Pair(value("other.name").strip(), lines(value("other.text")));
        if (!other.isBlank()) {
            put(other, texts);
        }
        return texts;
    }

    private Map<String, @Nullable String> named() {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        typed().forEach(pair -> put(new Pair(pair.name().strip(), pair.value().strip()), named));
        return named;
    }

    private static void put(Pair pair, Map<String, @Nullable String> named) {
        if (pair.name().isBlank()) {
            throw new UnreadableFieldException("name-missing", pair.value());
        }
        if (pair.value().isBlank()) {
            throw new UnreadableFieldException("value-missing", pair.name());
        }
        if (named.put(pair.name(), pair.value()) != null) {
            throw new UnreadableFieldException("name-twice", pair.name());
        }
    }

    private List<Pair> typed() {
        List<String> names = all("attribute.name");
        List<String> values = all("attribute.value");
        return IntStream.range(0, Math.min(MOST_ATTRIBUTES, Math.min(names.size(), values.size())))
                .mapToObj(row -> new Pair(names.get(row), values.get(row)))
                .filter(pair -> !pair.isBlank())
                .toList();
    }

    private @Nullable Instant asOf(ZoneId zone) {
        String text = filled("asOf");
        if (text == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableFieldException("moment-unreadable", text);
        }
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private @Nullable String filled(String name) {
        String value = value(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Browsers send lines with a carriage return; places in a text are counted without. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
