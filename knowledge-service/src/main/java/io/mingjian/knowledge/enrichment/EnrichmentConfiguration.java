/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.knowledge.fact.TenantFacts;
import io.mingjian.knowledge.feature.FeatureTable;
import io.mingjian.knowledge.pack.PackWork;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.Precedents;
import io.mingjian.ring.events.Hop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects enrichment to the ring. */
@Configuration(proxyBeanMethods = false)
class EnrichmentConfiguration {

    @Bean
    CaseEnrichment.Resembling resembling(Precedents precedents, PackWork<FeatureTable> packFeatures) {
        return new CaseEnrichment.Resembling(precedents, packFeatures::of);
    }

    @Bean
    CaseEnrichment caseEnrichment(
            Packs packs, TenantFacts facts, ContentStore content, CaseEnrichment.Resembling resembling) {
        return new CaseEnrichment(packs, facts::of, content, resembling);
    }

    @Bean
    Hop<CasePerceived> enrichmentHop(CaseEnrichment enrichment, KnowledgeProperties properties) {
        return new Hop<>(
                "knowledge-service/enrichment",
                Topics.CASES_PERCEIVED,
                CasePerceived.class,
                Topics.CASES_ENRICHED,
                enrichment::enrich,
                properties.concurrency());
    }
}
