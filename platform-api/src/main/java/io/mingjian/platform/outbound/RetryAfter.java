/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbound;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    private static final int LONGEST_SECONDS = 9;

    private RetryAfter() {}

    /** The moment that the value names, or null if it names none. */
    public static @Nullable Instant parse(String value, Instant now) {
        String wish = value.trim();
        if (wish.matches("[0-9]{1," + LONGEST_SECONDS + "}")) {
            return now.plusSeconds(Long.parseLong(wish));
        }
        try {
            return ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
