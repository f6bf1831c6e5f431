/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.Topics;
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.knowledge.enrichment.CaseEnrichment;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.ring.events.RetriableException;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives a share of the live cases to the packs' shadows, on topics beside the ring; the ring does not wait for it. */
final class ShadowJudging {

    /** Most cases that a shadow judges; it can be started anew. */
    static final int MOST_CASES = 50_000;

    private final BesideTables tables;
    private final PackVersions versions;
    private final CaseEnrichment enrichment;
    private final RingPublisher publisher;
    private final Map<UUID, AtomicInteger> counts = new ConcurrentHashMap<>();

    ShadowJudging(BesideTables tables, PackVersions versions, CaseEnrichment enrichment, RingPublisher publisher) {
        this.tables = tables;
        this.versions = versions;
        this.enrichment = enrichment;
        this.publisher = publisher;
    }

    void handle(List<RingMessage<CasePerceived>> batch) {
        List<BesideJob> shadows = tables.jobs().activeShadows();
        for (RingMessage<CasePerceived> message : batch) {
            for (BesideJob shadow : shadows) {
                if (isFor(message.event(), shadow)) {
                    give(message, shadow);
                }
            }
        }
    }

    /** Original runs of cases that name no version: what a person re-runs is no sample of what comes in. */
    private boolean isFor(CasePerceived event, BesideJob shadow) {
        return event.run() == 1
                && event.request().pack() == null
                && event.subject().pack().equals(shadow.pack())
                && shadow.takes(event.caseId())
                && counts.computeIfAbsent(
                                        shadow.id(),
                                        id -> new AtomicInteger(tables.judged().count(shadow)))
                                .incrementAndGet()
                        <= MOST_CASES;
    }

    private void give(RingMessage<CasePerceived> message, BesideJob job) {
        versions.find(job.pack(), job.version()).ifPresent(pack -> give(message, job, pack));
    }

    /** Gives a case to a job: its row first, so that a conclusion always finds one. */
    void give(RingMessage<CasePerceived> message, BesideJob job, Pack pack) {
        CaseEnriched enriched = enrichment.enrich(message.event(), pack);
        tables.judged().add(job, enriched);
        try {
            publisher
                    .send(Topics.SHADOW_ENRICHED, message.followedBy("beside/" + job.id(), enriched))
                    .join();
        } catch (CompletionException e) {
            throw new RetriableException("the brokers did not take a case for judging beside the ring", e);
        }
    }
}
