/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.ActPerformed;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Stands for the rest of the ring: lets every case pass at once. A case with attribute {@code reasoned} goes through
 * {@link TestingReasoner}; one with attribute {@code hold} is only decided when the test says so, and so are later runs of
 * one with attribute {@code hold-runs}.
 */
@TestConfiguration
class TestingRing {

    private final Map<UUID, RingMessage<CaseSubmitted>> seen = new ConcurrentHashMap<>();
    private final List<ActPerformed> acts = new CopyOnWriteArrayList<>();
    private final Map<UUID, AtomicInteger> deliveries = new ConcurrentHashMap<>();
    private final RingPublisher publisher;
    private final ContentStore content;

    TestingRing(RingPublisher publisher, ContentStore content) {
        this.publisher = publisher;
        this.content = content;
        content.put(ContentStore.PLATFORM, TestingReasoner.policy());
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

    @Bean
    Subscription<ActPerformed> testingActsSubscription() {
        return new Subscription<>(
                "testing-acts-" + UUID.randomUUID(),
                Topics.ACTS_PERFORMED,
                ActPerformed.class,
                batch -> batch.forEach(message -> acts.add(message.event())),
                poison -> {},
                Subscription.Start.BROADCAST_LATEST);
    }

    /** Acts that were published so far, in the order of arrival. */
    List<ActPerformed> acts() {
        return List.copyOf(acts);
    }

    int deliveries(UUID caseId) {
        return deliveries.getOrDefault(caseId, new AtomicInteger()).get();
    }

    /** The last run of the case that was published. */
    RunRequest lastRun(UUID caseId) {
        return await(caseId).event().request();
    }

    void perceive(UUID caseId) {
        RingMessage<CaseSubmitted> submitted = await(caseId);
        ContentReference perception = content.put(submitted.tenant(), caseId, new byte[] {1});
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

    /** Records a decision for a run that nobody asked for. */
    void decideUnasked(UUID caseId, int run) {
        RingMessage<CaseSubmitted> original = await(caseId);
        RunRequest request = new RunRequest(run, List.of(), List.of(), Map.of(), List.of(), null, null);
        RingMessage<CaseSubmitted> unasked = original.followedBy(
                "unasked", new CaseSubmitted(original.event().subject(), request));
        publisher
                .send(Topics.DECISIONS_RECORDED, unasked.followedBy("decided", decision(unasked)))
                .join();
    }

    /** A case that {@link TestingReasoner} blocks. */
    static String reasoned(String attributes) {
        return "{\"pack\":\"" + PlatformIT.PACK + "\",\"texts\":{\"title\":\"全网第一\"},\"attributes\":{\"reasoned\":\"1\""
                + attributes + "}}";
    }

    private void receive(RingMessage<CaseSubmitted> message) {
        Case subject = message.event().subject();
        seen.put(subject.id(), message);
        deliveries.computeIfAbsent(subject.id(), id -> new AtomicInteger()).incrementAndGet();
        boolean held = subject.attributes().containsKey("hold")
                || message.event().run() > 1 && subject.attributes().containsKey("hold-runs");
        if (!held) {
            decide(subject.id());
        }
    }

    private DecisionRecorded decision(RingMessage<CaseSubmitted> submitted) {
        Case subject = submitted.event().subject();
        RunRequest request = submitted.event().request();
        ReasoningChain chain = subject.attributes().containsKey("reasoned")
                ? TestingReasoner.reason(subject, request, content)
                : FailureChains.of(subject.id(), request.number(), null, "testing/ring", "none");
        ContentReference stored = content.put(subject.tenant(), subject.id(), ContractJson.canonical(chain));
        Decision decision = new Decision(
                Identifiers.derived(subject.id(), "decision/" + request.number()),
                subject.id(),
                subject.tenant(),
                request.number(),
                chain.pack() == null ? Verdicts.of(Outcome.PASS) : chain.verdict(),
                stored.sha256(),
                chain.pack(),
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
