/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.knowledge.fact.persistence.FactStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the tenants' facts available to the other features. */
@Configuration(proxyBeanMethods = false)
class FactConfiguration {

    @Bean
    TenantFacts tenantFacts(FactStore store, KnowledgeProperties properties, Clock clock) {
        return new TenantFacts(store, properties.mostFacts(), clock);
    }
}
