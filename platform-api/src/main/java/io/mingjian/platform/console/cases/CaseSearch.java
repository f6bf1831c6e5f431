/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.cases;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.cases.CaseStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases a person looks for; what is null or blank does not restrict.
 *
 * @param text number of a case or its beginning, or the exact value of an attribute
 * @param from first day of submission, in the zone of the person
 * @param to last day of submission
 * @param before only older than this case
 */
record CaseSearch(
        @Nullable String pack,
        @Nullable String outcome,
        @Nullable String severity,
        @Nullable String status,
        @Nullable String from,
        @Nullable String to,
        @Nullable String text,
        @Nullable String before) {

    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{6,32}");

    /** What the query understands: cases whose identifiers lie in {@code [first, last]}, and so on. */
    record Criteria(
            @Nullable String pack,
            @Nullable Outcome outcome,
            @Nullable Integer severity,
            @Nullable CaseStatus status,
            @Nullable UUID first,
            @Nullable UUID last,
            @Nullable UUID before,
            @Nullable String value) {}

    /** Whether anything restricts the list. */
    public boolean isFiltered() {
        return filled(pack)
                || filled(outcome)
                || filled(severity)
                || filled(status)
                || filled(from)
                || filled(to)
                || filled(text);
    }

    Criteria criteria(ZoneId zone) {
        UUID first = firstOf(day(from), zone);
        LocalDate end = day(to);
        UUID last = firstOf(end == null ? null : end.plusDays(1), zone);
        String wanted = filled(text) ? String.valueOf(text).strip() : null;
        String digits = wanted == null ? "" : wanted.toLowerCase(Locale.ROOT).replace("-", "");
        boolean number = BEGINNING.matcher(digits).matches();
        return new Criteria(
                filled(pack) ? pack : null,
                one(Outcome.class, outcome),
                severityOf(),
                one(CaseStatus.class, status),
                number ? edge(digits, '0') : first,
                number ? edge(digits, 'f') : last,
                identifier(before),
                number ? null : wanted);
    }

    /** The address of the list with the same restrictions, from a place on. */
    public String address(@Nullable UUID place) {
        return address("/console/cases", "before", place);
    }

    /** The address that tells how many cases are newer than one. */
    public String news(UUID than) {
        return address("/console/cases/news", "than", than);
    }

    private String address(String path, String name, @Nullable UUID place) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "pack", pack);
        add(address, "outcome", outcome);
        add(address, "severity", severity);
        add(address, "status", status);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "text", text);
        add(address, name, place == null ? null : place.toString());
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (filled(value)) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, String.valueOf(value)));
        }
    }

    private @Nullable Integer severityOf() {
        return severity != null && severity.matches("[0-3]") ? Integer.valueOf(severity) : null;
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return filled(text) ? LocalDate.parse(String.valueOf(text)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID identifier(@Nullable String text) {
        try {
            return filled(text) ? UUID.fromString(String.valueOf(text)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The least identifier of a day: those of version 7 begin with their time in milliseconds (RFC 9562, 5.7). */
    private static @Nullable UUID firstOf(@Nullable LocalDate day, ZoneId zone) {
        if (day == null) {
            return null;
        }
        long millis = day.atStartOfDay(zone).toInstant().toEpochMilli();
        return millis < 0 ? new UUID(0, 0) : new UUID(millis << 16, 0);
    }

    private static UUID edge(String digits, char rest) {
        String all = digits + String.valueOf(rest).repeat(32 - digits.length());
        return new UUID(Long.parseUnsignedLong(all, 0, 16, 16), Long.parseUnsignedLong(all, 16, 32, 16));
    }
}
