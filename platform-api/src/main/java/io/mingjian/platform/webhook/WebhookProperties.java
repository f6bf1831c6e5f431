/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of webhooks out.
 *
 * @param enabled whether this instance delivers; one that does not only notes what is to be delivered
 * @param allowHttp whether endpoints may be plain http; never for the open internet
 * @param allowedNetworks private networks that endpoints may be in, as CIDR blocks; none by default
 * @param maxPerTenant endpoints of one tenant
 * @param concurrency deliveries under way at a time in this instance
 * @param perEndpoint deliveries under way at a time to one endpoint
 * @param timeout how long an endpoint may take to answer
 * @param retryDelays pauses after failures; after the last the delivery has failed
 * @param disableAfter how long an endpoint may fail without one success before it is disabled
 * @param keepDeliveries how long deliveries that are over stay readable
 * @param pollInterval how often deliveries that are due are looked for without being woken
 * @param key base64 of the 256-bit key that encrypts secrets at rest; the key file's when absent
 * @param keyFile holds that key; made with mode 600 when first needed
 */
@ConfigurationProperties("mingjian.webhooks")
record WebhookProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("20") int maxPerTenant,
        @DefaultValue("8") int concurrency,
        @DefaultValue("2") int perEndpoint,
        @DefaultValue("15s") Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retryDelays,

        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("30d") Duration keepDeliveries,
        @DefaultValue("2s") Duration pollInterval,
        @Nullable String key,
        Path keyFile) {

    WebhookProperties {
        if (maxPerTenant < 1 || concurrency < 1 || perEndpoint < 1) {
            throw new IllegalArgumentException("maxPerTenant, concurrency and perEndpoint must be at least 1");
        }
        if (timeout.isZero() || timeout.isNegative() || pollInterval.isZero() || pollInterval.isNegative()) {
            throw new IllegalArgumentException("timeout and pollInterval must be positive");
        }
        allowedNetworks = List.copyOf(allowedNetworks);
        retryDelays = List.copyOf(retryDelays);
    }
}
