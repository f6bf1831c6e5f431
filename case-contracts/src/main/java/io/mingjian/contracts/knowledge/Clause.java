/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule of law or of a platform.
 *
 * @param id stable identifier, such as {@code CN-AD-009-3}
 * @param jurisdiction such as {@code CN} or {@code EU}
 * @param instrument title of the law or rule book
 * @param article article within the instrument
 * @param title what it is about
 * @param text wording or paraphrase, as the source mark says
 * @param validFrom first day on which it applies
 * @param validTo last day on which it applies, or null where no end is known
 * @param source where the wording was read
 * @param confidence {@code verbatim_seen}, {@code reliable_summary_seen} or {@code from_memory}
 */
public record Clause(
        String id,
        String jurisdiction,
        String instrument,
        String article,
        LocalizedText title,
        LocalizedText text,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String confidence) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public Clause {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("clause " + id + " ends before it begins");
        }
    }

    /** Whether the clause is in force at the moment, by the calendar day of its jurisdiction. */
    public boolean isValidAt(Instant moment) {
        ZoneId zone = jurisdiction.startsWith("CN") ? CHINA : ZoneId.of("UTC");
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
