/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How keys are recognised and rotated.
 *
 * @param rememberFor how long an instance may go without asking the database for a key again, 0 to 1 minute: so long does
 *     a revocation at another instance take to bite here; at the instance that revokes it bites at once
 * @param remembered keys that are remembered at most
 * @param lastUsedInterval how often the moment of last use is written, for all keys together
 * @param rotationGrace how long the old secret stays valid after a rotation that does not say
 */
@ConfigurationProperties("mingjian.keys")
record KeyUseProperties(
        @DefaultValue("5s") Duration rememberFor,
        @DefaultValue("10000") int remembered,
        @DefaultValue("1m") Duration lastUsedInterval,
        @DefaultValue("24h") Duration rotationGrace) {

    /** Longest time for which an old secret may stay valid. */
    static final Duration LONGEST_GRACE = Duration.ofDays(30);

    private static final Duration LONGEST_MEMORY = Duration.ofMinutes(1);

    KeyUseProperties {
        if (rememberFor.isNegative() || rememberFor.compareTo(LONGEST_MEMORY) > 0) {
            throw new IllegalArgumentException("rememberFor must be 0 to " + LONGEST_MEMORY + ", got: " + rememberFor);
        }
        if (remembered < 1 || lastUsedInterval.toMillis() < 1) {
            throw new IllegalArgumentException("remembered and lastUsedInterval must be positive");
        }
        if (rotationGrace.isNegative() || rotationGrace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException(
                    "rotationGrace must be 0 to " + LONGEST_GRACE + ", got: " + rotationGrace);
        }
    }
}
