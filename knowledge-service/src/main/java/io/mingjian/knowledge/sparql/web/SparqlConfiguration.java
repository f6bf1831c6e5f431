/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql.web;

import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.knowledge.fact.TenantFacts;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.sparql.SparqlQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the graphs of the live packs and the tenants' facts to queries. */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {

    @Bean
    SparqlQueries sparqlQueries(Packs packs, TenantFacts facts, KnowledgeProperties properties) {
        return new SparqlQueries(
                packs, tenant -> facts.of(tenant).set(), properties.sparqlTimeout(), properties.sparqlMaxBytes());
    }
}
