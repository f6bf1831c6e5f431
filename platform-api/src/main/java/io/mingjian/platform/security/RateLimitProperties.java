/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one key may be used, per instance.
 *
 * @param requestsPerSecond sustained rate, at least one
 * @param burst requests that may come at once, at least one
 */
@ConfigurationProperties("mingjian.rate-limit")
record RateLimitProperties(
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("1000") int burst) {

    RateLimitProperties {
        if (requestsPerSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("requestsPerSecond and burst must be at least 1");
        }
    }
}
