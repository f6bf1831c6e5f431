/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, installs and announces the packs when the service starts, and follows their changes. A bundled pack that is
 * refused stops the start; one in the directory does not while an earlier version of it can judge.
 */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    PackVersions packVersions(
            ContentStore content, PackTables tables, PlatformTransactionManager transactions, Clock clock) {
        return new PackVersions(new PackInstaller(content, tables, new TransactionTemplate(transactions), clock));
    }

    @Bean
    Packs packs(KnowledgeProperties properties, PackVersions versions) {
        new PackStart(versions).run(properties.packsDirectory());
        return versions.packs();
    }

    @Bean
    PackAnnouncer packAnnouncer(Packs packs, PackVersions versions, RingPublisher publisher, Clock clock) {
        PackAnnouncer announcer = new PackAnnouncer(packs, publisher, clock);
        versions.onLive(announcer::announce);
        return announcer;
    }

    @Bean
    @ConditionalOnProperty("mingjian.knowledge.packs-directory")
    PackDirectory packDirectory(KnowledgeProperties properties, PackVersions versions) {
        return new PackDirectory(Objects.requireNonNull(properties.packsDirectory()), properties.packsLook(), versions);
    }

    /** Other instances of the service install packs, too; what they announce is read from the database. */
    @Bean
    Subscription<PackInstalled> packsOfOtherInstances(PackVersions versions) {
        return new Subscription<>(
                "knowledge-service/packs",
                Topics.PACKS_INSTALLED,
                PackInstalled.class,
                batch -> batch.forEach(
                        message -> versions.refresh(message.event().pack().name())),
                poison -> {},
                Subscription.Start.BROADCAST_LATEST);
    }
}
