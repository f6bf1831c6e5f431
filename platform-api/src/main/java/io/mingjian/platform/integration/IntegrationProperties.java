/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of ticket systems.
 *
 * @param enabled whether this instance writes back; one that does not only notes what is to be written
 * @param allowHttp whether a system may be plain http; never for the open internet
 * @param allowedNetworks private networks that systems may be in, as CIDR blocks; none by default
 * @param maxPerTenant integrations of one tenant
 * @param maxBody size of an event
 * @param timestampTolerance how far a signed timestamp may be from now
 * @param requestsPerSecond sustained rate of events of one integration, per instance
 * @param burst events of one integration that may come at once
 * @param concurrency write-backs under way at a time in this instance
 * @param timeout how long one request to a system may take in all
 * @param pollInterval how often write-backs that are due are looked for without being woken
 * @param keepDeliveries how long deliveries are remembered
 * @param linkBase address of the platform for links in comments, such as {@code https://mingjian.example}, or null
 */
@ConfigurationProperties("mingjian.integrations")
record IntegrationProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("20") int maxPerTenant,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("5m") Duration timestampTolerance,
        @DefaultValue("20") int requestsPerSecond,
        @DefaultValue("200") int burst,
        @DefaultValue("4") int concurrency,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("2s") Duration pollInterval,
        @DefaultValue("30d") Duration keepDeliveries,
        @Nullable String linkBase) {

    IntegrationProperties {
        if (maxPerTenant < 1 || requestsPerSecond < 1 || burst < 1 || concurrency < 1) {
            throw new IllegalArgumentException(
                    "maxPerTenant, requestsPerSecond, burst and concurrency must be at least 1");
        }
        boolean positive = timeout.toMillis() > 0 && pollInterval.toMillis() > 0 && maxBody.toBytes() > 0;
        if (!positive || timestampTolerance.isNegative() || keepDeliveries.compareTo(timestampTolerance) < 0) {
            throw new IllegalArgumentException("timeout, pollInterval and maxBody must be positive,"
                    + " and deliveries be remembered for as long as a timestamp holds");
        }
        allowedNetworks = List.copyOf(allowedNetworks);
    }
}
