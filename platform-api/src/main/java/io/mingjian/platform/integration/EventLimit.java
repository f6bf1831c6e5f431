/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often events of one integration may come; takes a bounded amount of memory, whatever is asked for. Thread-safe. */
@Component
class EventLimit {

    private static final int MOST = 10_000;

    private final Cache<UUID, Bucket> buckets;
    private final IntegrationProperties properties;

    EventLimit(IntegrationProperties properties) {
        this.properties = properties;
        // a bucket that nobody used for so long is full again
        long full = properties.burst() / properties.requestsPerSecond() + 1L;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofSeconds(full))
                .build();
    }

    /** Whether one more may come now. */
    boolean allows(UUID integration) {
        return buckets.get(integration, absent -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.burst())
                        .refillGreedy(properties.requestsPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
