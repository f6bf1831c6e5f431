/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.packs;

import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.Topics;
import io.mingjian.ring.events.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PacksConfiguration {

    private static final Logger LOGGER = LoggerFactory.getLogger(PacksConfiguration.class);

    @Bean
    Subscription<PackInstalled> packsInstalledSubscription(InstalledPacks packs) {
        return new Subscription<>(
                "platform-api/packs",
                Topics.PACKS_INSTALLED,
                PackInstalled.class,
                packs::install,
                poison -> LOGGER.atError()
                        .addKeyValue("event", poison.eventId())
                        .addKeyValue("reason", poison.reason())
                        .log("a pack announcement cannot be used"),
                Subscription.Start.BROADCAST_EARLIEST);
    }

    /** Down until a pack is known: an intake without packs could only refuse. */
    @Bean
    HealthIndicator packsHealthIndicator(InstalledPacks packs) {
        return () -> packs.isEmpty()
                ? Health.down().withDetail("packs", 0).build()
                : Health.up().withDetail("packs", packs.all().size()).build();
    }
}
