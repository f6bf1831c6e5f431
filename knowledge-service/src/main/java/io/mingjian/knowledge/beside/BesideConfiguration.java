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
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.knowledge.beside.persistence.JudgedCases;
import io.mingjian.knowledge.beside.persistence.StartedJobs;
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
            BesideTables tables, PackVersions versions, CaseEnrichment enrichment, RingPublisher publisher) {
        return new ShadowJudging(tables, versions, enrichment, publisher);
    }

    @Bean
    CaseRecorder caseRecorder(BesideTables tables, KnowledgeProperties properties, Clock clock) {
        return new CaseRecorder(tables, properties.recordedCases(), clock);
    }

    @Bean
    BesideJobs besideJobs(StartedJobs jobs, Clock clock) {
        return new BesideJobs(jobs, clock);
    }

    @Bean
    Backtests backtests(BesideTables tables, ShadowJudging judging, PackVersions versions, Clock clock) {
        return new Backtests(tables, judging, versions, clock);
    }

    @Bean
    Differences differences(JudgedCases judged, ContentStore content) {
        return new Differences(judged, content);
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
