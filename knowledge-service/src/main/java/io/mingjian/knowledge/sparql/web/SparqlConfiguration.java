/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql.web;

import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.sparql.SparqlQueries;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the graphs of the live packs to queries. */
@Configuration(proxyBeanMethods = false)
class SparqlConfiguration {

    @Bean
    SparqlQueries sparqlQueries(Packs packs, KnowledgeProperties properties) {
        var graphs = packs.all().stream().collect(Collectors.toMap(Pack::name, Pack::graph));
        return new SparqlQueries(graphs, properties.sparqlTimeout(), properties.sparqlMaxBytes());
    }
}
