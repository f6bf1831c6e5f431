/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import io.mingjian.testsupport.Verdicts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Stands for the rest of the ring: lets every case pass at once, except that a case with attribute {@code hold} is only
 * decided when the test says so.
 */
@TestConfiguration
class TestingRing {

    private final Map<UUID, RingMessage<CaseSubmitted>> seen = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> deliveries = new ConcurrentHashMap<>();
    private final RingPublisher publisher;
    private final ContentStore content;

    TestingRing(RingPublisher publisher, ContentStore content) {
        this.publisher = publisher;
        this.content = content;
    }

    @Bean
    Subscription<CaseSubmitted> testingRingSubscription() {
        return new Subscription<>(
                "testing-ring-" + UUID.randomUUID(),
                Topics.CASES_SUBMITTED,
                CaseSubmitted.class,
                batch -> batch.forEach(this::receive),
                poison -> {},
                Subscription.Start.BROADCAST_LATEST);
    }

    int deliveries(UUID caseId) {
        return deliveries.getOrDefault(caseId, new AtomicInteger()).get();
    }

    void perceive(UUID caseId) {
        RingMessage<CaseSubmitted> submitted = await(caseId);
        ContentReference perception = content.put(submitted.tenant(), new byte[] {1});
        CasePerceived event =
                new CasePerceived(submitted.event().subject(), submitted.event().request(), perception);
        publisher
                .send(Topics.CASES_PERCEIVED, submitted.followedBy("perceived", event))
                .join();
    }

    void decide(UUID caseId) {
        RingMessage<CaseSubmitted> submitted = await(caseId);
        publisher
                .send(Topics.DECISIONS_RECORDED, submitted.followedBy("decided", decision(submitted)))
                .join();
    }

    private void receive(RingMessage<CaseSubmitted> message) {
        Case subject = message.event().subject();
        seen.put(subject.id(), message);
        deliveries.computeIfAbsent(subject.id(), id -> new AtomicInteger()).incrementAndGet();
        if (!subject.attributes().containsKey("hold")) {
            decide(subject.id());
        }
    }

    private DecisionRecorded decision(RingMessage<CaseSubmitted> submitted) {
        Case subject = submitted.event().subject();
        ReasoningChain chain = FailureChains.of(subject.id(), 1, null, "testing/ring", "none");
        ContentReference stored = content.put(subject.tenant(), ContractJson.canonical(chain));
        Decision decision = new Decision(
                Identifiers.derived(subject.id(), "decision"),
                subject.id(),
                subject.tenant(),
                1,
                Verdicts.of(Outcome.PASS),
                stored.sha256(),
                null,
                List.of(),
                Instant.now());
        return new DecisionRecorded(decision, stored, new LedgerPosition(0, 1, "0".repeat(64)));
    }

    private RingMessage<CaseSubmitted> await(UUID caseId) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        RingMessage<CaseSubmitted> message = seen.get(caseId);
        while (message == null) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the case was not published");
            }
            Thread.onSpinWait();
            message = seen.get(caseId);
        }
        return message;
    }
}
