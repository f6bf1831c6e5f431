/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.KnowledgeProperties;
import io.mingjian.knowledge.beside.persistence.BesideStore;
import io.mingjian.knowledge.enrichment.CaseEnrichment;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to the ring for what is judged beside it; nothing here writes to the ring. */
@Configuration(proxyBeanMethods = false)
class BesideConfiguration {

    @Bean
    ShadowJudging shadowJudging(
            BesideStore store, PackVersions versions, CaseEnrichment enrichment, RingPublisher publisher) {
        return new ShadowJudging(store, versions, enrichment, publisher);
    }

    @Bean
    CaseRecorder caseRecorder(BesideStore store, KnowledgeProperties properties, Clock clock) {
        return new CaseRecorder(store, properties.recordedCases(), clock);
    }

    @Bean
    BesideJobs besideJobs(BesideStore store, Clock clock) {
        return new BesideJobs(store, clock);
    }

    @Bean
    Backtests backtests(BesideStore store, ShadowJudging judging, PackVersions versions, Clock clock) {
        return new Backtests(store, judging, versions, clock);
    }

    @Bean
    Differences differences(BesideStore store, ContentStore content) {
        return new Differences(store, content);
    }

    @Bean
    Subscription<CasePerceived> perceivedCasesForShadows(ShadowJudging judging) {
        return shared("knowledge-service/shadow", Topics.CASES_PERCEIVED, CasePerceived.class, judging::handle);
    }

    @Bean
    Subscription<CaseEnriched> enrichedCasesToRecord(CaseRecorder recorder) {
        return shared("knowledge-service/record", Topics.CASES_ENRICHED, CaseEnriched.class, recorder::enriched);
    }

    @Bean
    Subscription<CaseReasoned> reasonedCasesToRecord(CaseRecorder recorder) {
        return shared("knowledge-service/outcomes", Topics.CASES_REASONED, CaseReasoned.class, recorder::reasoned);
    }

    @Bean
    Subscription<CaseReasoned> casesReasonedBeside(CaseRecorder recorder) {
        return shared("knowledge-service/beside", Topics.SHADOW_REASONED, CaseReasoned.class, recorder::reasonedBeside);
    }

    private static <T> Subscription<T> shared(
            String name, String topic, Class<T> type, Consumer<List<RingMessage<T>>> handler) {
        return new Subscription<>(name, topic, type, handler, poison -> {}, Subscription.Start.SHARED);
    }
}
