/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.persistence.RecordedDecisions;
import io.mingjian.ring.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the precedents to the ring; the index is rebuilt before any case is enriched. */
@Configuration(proxyBeanMethods = false)
class PrecedentConfiguration {

    @Bean
    PrecedentIndex precedentIndex() {
        return new PrecedentIndex();
    }

    @Bean
    DecisionRecorder decisionRecorder(ContentStore content, RecordedDecisions decisions, PrecedentIndex index) {
        DecisionRecorder recorder = new DecisionRecorder(content, decisions, index);
        recorder.rebuild();
        return recorder;
    }

    @Bean
    ExampleLibrary exampleLibrary(Packs packs, PackVersions versions, KeptEmbeddings keptEmbeddings) {
        ExampleLibrary library = new ExampleLibrary(packs, keptEmbeddings);
        versions.onLive(library::of);
        return library;
    }

    @Bean
    Precedents precedents(
            PrecedentIndex index, ExampleLibrary examples, ContentStore content, PrecedentProperties properties) {
        return new Precedents(index, examples::of, content, properties);
    }

    @Bean
    Subscription<DecisionRecorded> keptDecisions(DecisionRecorder recorder) {
        return new Subscription<>(
                "knowledge-service/decisions",
                Topics.DECISIONS_RECORDED,
                DecisionRecorded.class,
                recorder::keep,
                poison -> {},
                Subscription.Start.SHARED);
    }

    /** Every instance must find what another one kept. */
    @Bean
    Subscription<DecisionRecorded> indexedDecisions(DecisionRecorder recorder) {
        return new Subscription<>(
                "knowledge-service/precedents",
                Topics.DECISIONS_RECORDED,
                DecisionRecorded.class,
                recorder::index,
                poison -> {},
                Subscription.Start.BROADCAST_LATEST);
    }
}
