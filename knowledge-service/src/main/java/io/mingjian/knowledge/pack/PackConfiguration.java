/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.content.ContentStore;
import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.knowledge.pack.persistence.PackInstallations;
import io.mingjian.ring.events.RingPublisher;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads, installs and announces the packs when the service starts; a pack that is refused stops the start. */
@Configuration(proxyBeanMethods = false)
class PackConfiguration {

    @Bean
    Packs packs(KnowledgeProperties properties, ContentStore content, PackInstallations installations, Clock clock) {
        PackInstaller installer = new PackInstaller(content, installations, clock);
        return new Packs(PackSources.find(properties.packsDirectory()).stream()
                .map(PackReader::read)
                .map(installer::install)
                .toList());
    }

    @Bean
    PackAnnouncer packAnnouncer(Packs packs, RingPublisher publisher, Clock clock) {
        return new PackAnnouncer(packs, publisher, clock);
    }
}
