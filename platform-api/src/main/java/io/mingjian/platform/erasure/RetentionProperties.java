/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what cases said is kept.
 *
 * @param period ISO-8601 period after the decision, such as {@code P180D}, for packs that name none; none by default,
 *     which keeps them until somebody asks
 * @param sweepInterval how often cases are looked for whose period has ended; default one hour
 * @param resumeInterval how often erasures are looked for that a crash left unfinished; default one minute
 * @param batchSize cases of one pack of one tenant that a sweep erases at most; default 200
 */
@ConfigurationProperties("mingjian.retention")
record RetentionProperties(
        @Nullable Period period,
        @DefaultValue("1h") Duration sweepInterval,
        @DefaultValue("1m") Duration resumeInterval,
        @DefaultValue("200") int batchSize) {

    RetentionProperties {
        if (period != null && (period.isNegative() || period.isZero())) {
            throw new IllegalArgumentException("mingjian.retention.period must be positive, got: " + period);
        }
        if (sweepInterval.toMillis() < 1 || resumeInterval.toMillis() < 1 || batchSize < 1) {
            throw new IllegalArgumentException("mingjian.retention: intervals and batch-size must be positive, got: "
                    + sweepInterval + ", " + resumeInterval + ", " + batchSize);
        }
    }
}
