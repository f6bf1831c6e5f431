/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the outbox relay.
 *
 * @param enabled whether this instance publishes; one that does not only takes cases in
 * @param pollInterval how often the relay looks without being woken; finds what a crash left behind
 * @param batchSize messages published per transaction, at least one
 * @param publishTimeout how long the broker may take to acknowledge a batch
 * @param capacity waiting messages above which the intake answers 503
 */
@ConfigurationProperties("mingjian.outbox")
record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("200") int batchSize,
        @DefaultValue("15s") Duration publishTimeout,
        @DefaultValue("20000") int capacity) {

    OutboxProperties {
        if (batchSize < 1 || capacity < 1) {
            throw new IllegalArgumentException("batchSize and capacity must be at least 1");
        }
        if (pollInterval.isZero() || pollInterval.isNegative()) {
            throw new IllegalArgumentException("pollInterval must be positive, got: " + pollInterval);
        }
    }
}
