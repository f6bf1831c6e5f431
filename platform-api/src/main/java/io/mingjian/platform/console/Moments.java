/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes times and amounts as people read them. Immutable; templates know it as {@code moments}. */
public final class Moments {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final ZoneId zone;

    /** @param zone of the person who reads */
    public Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** Name of the zone, as the IANA database has it. */
    public String zone() {
        return zone.getId();
    }

    /** Day and time; empty for null. */
    public String full(@Nullable Instant moment) {
        return moment == null ? "" : FULL.format(moment.atZone(zone));
    }

    /** Day and time without the year and seconds; empty for null. */
    public String brief(@Nullable Instant moment) {
        return moment == null ? "" : BRIEF.format(moment.atZone(zone));
    }

    /** As a form's field for day and time has it. */
    public String field(@Nullable Instant moment) {
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }

    /** Seconds between two moments with one decimal; empty where one is missing. */
    public String seconds(@Nullable Instant begin, @Nullable Instant end) {
        if (begin == null || end == null) {
            return "";
        }
        return String.format(Locale.ROOT, "%.1f s", Duration.between(begin, end).toMillis() / 1000.0);
    }

    /** A share in [0, 1] in per cent, never rounded to certainty. */
    public String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.1) {
            return "<0.1%";
        }
        return percent < 100 && percent > 99.9 ? ">99.9%" : String.format(Locale.ROOT, "%.1f%%", percent);
    }

    /** Two decimals. */
    public String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Two decimals with their sign. */
    public String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
