/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.services;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services behind the platform answer, and how long they are waited for.
 *
 * @param knowledge address of knowledge-service; default {@code http://127.0.0.1:8082}
 * @param audit address of audit-service; default {@code http://127.0.0.1:8083}
 * @param inference address of inference-service; default {@code http://127.0.0.1:8081}
 * @param connectLimit longest wait for a connection, positive, to 1 minute; default 2 seconds
 * @param timeLimit longest wait for a whole answer, positive, to 10 minutes; default 30 seconds
 */
@ConfigurationProperties("mingjian.platform.services")
record ServicesProperties(
        @DefaultValue("http://127.0.0.1:8082") URI knowledge,
        @DefaultValue("http://127.0.0.1:8083") URI audit,
        @DefaultValue("http://127.0.0.1:8081") URI inference,
        @DefaultValue("2s") Duration connectLimit,
        @DefaultValue("30s") Duration timeLimit) {

    private static final String PREFIX = "mingjian.platform.services.";

    ServicesProperties {
        requireAddress("knowledge", knowledge);
        requireAddress("audit", audit);
        requireAddress("inference", inference);
        requireWithin("connect-limit", connectLimit, Duration.ofMinutes(1));
        requireWithin("time-limit", timeLimit, Duration.ofMinutes(10));
    }

    private static void requireAddress(String name, URI address) {
        boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!http || address.getHost() == null || isGiven(address.getQuery()) || isGiven(address.getUserInfo())) {
            throw new IllegalArgumentException(PREFIX + name
                    + " must be an http or https address without user and query, got: " + address.getScheme() + "://"
                    + address.getHost());
        }
    }

    private static void requireWithin(String name, Duration got, Duration most) {
        if (got.isNegative() || got.isZero() || got.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    PREFIX + name + " must be positive and at most " + most + ", got: " + got);
        }
    }

    private static boolean isGiven(@Nullable String part) {
        return part != null;
    }
}
