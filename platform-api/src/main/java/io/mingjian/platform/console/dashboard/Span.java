/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.dashboard;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The stretch of time that the dashboard looks at, up to now. */
enum Span {
    DAY("24h", Duration.ofHours(24), Duration.ofHours(1)),
    WEEK("7d", Duration.ofDays(7), Duration.ofHours(6)),
    MONTH("30d", Duration.ofDays(30), Duration.ofDays(1));

    private final String code;
    private final Duration length;
    private final Duration bucket;

    Span(String code, Duration length, Duration bucket) {
        this.code = code;
        this.length = length;
        this.bucket = bucket;
    }

    /** As the address names it. */
    public String code() {
        return code;
    }

    Duration length() {
        return length;
    }

    /** Length of the stretches that are counted together. */
    Duration bucket() {
        return bucket;
    }

    /** The span of that code; a day for none. */
    static Span of(@Nullable String code) {
        for (Span span : values()) {
            if (span.code.equals(code)) {
                return span;
            }
        }
        return DAY;
    }
}
