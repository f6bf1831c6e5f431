/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.cases.TextPart;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.testsupport.RealServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        properties = {"spring.application.name=ring-test", "mingjian.ring.back-off=10ms", "mingjian.ring.attempts=3"})
class HopIT {

    private static final ContentReference PERCEPTION = new ContentReference("a".repeat(64), 1);

    @Autowired
    private RingPublisher publisher;

    @Autowired
    private RingProducer producer;

    @Autowired
    private ContentStore content;

    @Autowired
    private Received received;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.kafka(registry);
        RealServers.contentDirectory(registry);
    }

    @Test
    void handsTheNextEventOnWithADerivedIdentity() {
        RingMessage<CaseSubmitted> message = message("good");

        publisher.send(Topics.CASES_SUBMITTED, message).join();

        RingMessage<?> next =
                await().until(() -> received.perceived.get(message.event().caseId()), found -> found != null);
        assertThat(next.id()).isEqualTo(Identifiers.derived(message.id(), "ring-test/perception"));
        assertThat(next.tenant()).isEqualTo("acme");
        assertThat(next.traceparent()).isEqualTo(message.traceparent());
    }

    @Test
    void triesAgainWhatMayPass() {
        RingMessage<CaseSubmitted> message = message("passing");

        publisher.send(Topics.CASES_SUBMITTED, message).join();

        await().until(() -> received.perceived.containsKey(message.event().caseId()));
        assertThat(received.tries.get(message.event().caseId())).isEqualTo(3);
    }

    @Test
    void aFailureForGoodEndsInReviewAndInTheDeadLetterTopic() {
        RingMessage<CaseSubmitted> message = message("broken");

        publisher.send(Topics.CASES_SUBMITTED, message).join();

        assertReviewed(message.event().caseId(), "failed");
    }

    @Test
    void anUnreadableEventEndsInReviewAndInTheDeadLetterTopic() throws Exception {
        UUID caseId = Identifiers.next();
        ProducerRecord<String, byte[]> rubbish = new ProducerRecord<>(
                Topics.CASES_SUBMITTED, caseId.toString(), "{rubbish".getBytes(StandardCharsets.UTF_8));
        rubbish.headers().add("ce_tenant", "acme".getBytes(StandardCharsets.UTF_8));

        producer.kafka().send(rubbish).get();

        assertReviewed(caseId, "unreadable");
    }

    @Test
    void goesOnAfterAnEventThatTellsNothingOfItsCase() throws Exception {
        producer.kafka()
                .send(new ProducerRecord<>(Topics.CASES_SUBMITTED, "?", new byte[] {1, 2, 3}))
                .get();
        RingMessage<CaseSubmitted> message = message("good");

        publisher.send(Topics.CASES_SUBMITTED, message).join();

        await().until(() -> received.perceived.containsKey(message.event().caseId()));
        await().until(() -> received.deadLetterKeys.contains("?"));
    }

    private void assertReviewed(UUID caseId, String code) {
        RingMessage<CaseReasoned> reasoned = await().atMost(Duration.ofSeconds(30))
                .until(() -> received.reasoned.get(caseId), found -> found != null);
        assertThat(reasoned.event().verdict().outcome()).isEqualTo(Outcome.REVIEW);
        ReasoningChain chain =
                ContractJson.read(content.get("acme", reasoned.event().chain()), ReasoningChain.class);
        assertThat(chain.steps()).singleElement().isInstanceOfSatisfying(ReasoningStep.Failed.class, failed -> {
            assertThat(failed.hop()).isEqualTo("ring-test/perception");
            assertThat(failed.code()).isEqualTo(code);
        });
        await().until(() -> received.deadLetterKeys.contains(caseId.toString()));
        assertThat(received.perceived).doesNotContainKey(caseId);
    }

    private static RingMessage<CaseSubmitted> message(String title) {
        TextPart text = new TextPart(title, new ContentReference("b".repeat(64), 4), 4);
        Instant now = Instant.parse("2026-11-21T00:00:00Z");
        Case subject =
                new Case(Identifiers.next(), "acme", "pack", List.of(text), List.of(), Map.of(), "zh-CN", now, now);
        return new RingMessage<>(
                Identifiers.next(),
                "acme",
                now,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                new CaseSubmitted(subject, RunRequest.original()));
    }

    /** What came out of the hop, by case. */
    static class Received {

        final Map<UUID, RingMessage<CasePerceived>> perceived = new ConcurrentHashMap<>();
        final Map<UUID, RingMessage<CaseReasoned>> reasoned = new ConcurrentHashMap<>();
        final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
        final Queue<@Nullable String> deadLetterKeys = new ConcurrentLinkedQueue<>();

        CasePerceived perceive(CaseSubmitted submitted) {
            String title = submitted.subject().texts().get(0).name();
            int tried = tries.merge(submitted.caseId(), 1, Integer::sum);
            if (title.equals("broken")) {
                throw new IllegalStateException("broken for good");
            }
            if (title.equals("passing") && tried < 3) {
                throw new RetriableException("not yet", null);
            }
            return new CasePerceived(submitted.subject(), submitted.request(), PERCEPTION);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    static class TestRing {

        @Bean
        Received received() {
            return new Received();
        }

        @Bean
        Hop<CaseSubmitted> perception(Received received) {
            return new Hop<>(
                    "ring-test/perception",
                    Topics.CASES_SUBMITTED,
                    CaseSubmitted.class,
                    Topics.CASES_PERCEIVED,
                    received::perceive,
                    2);
        }

        @Bean
        Subscription<CasePerceived> perceived(Received received) {
            return new Subscription<>(
                    "ring-test/perceived",
                    Topics.CASES_PERCEIVED,
                    CasePerceived.class,
                    batch -> batch.forEach(
                            message -> received.perceived.put(message.event().caseId(), message)),
                    poison -> {},
                    Subscription.Start.SHARED);
        }

        @Bean
        Subscription<CaseReasoned> reasoned(Received received) {
            return new Subscription<>(
                    "ring-test/reasoned",
                    Topics.CASES_REASONED,
                    CaseReasoned.class,
                    batch -> batch.forEach(
                            message -> received.reasoned.put(message.event().caseId(), message)),
                    poison -> {},
                    Subscription.Start.SHARED);
        }

        @Bean
        DeadLetterReader deadLetterReader(RingContainers containers, Received received) {
            return new DeadLetterReader(containers, received.deadLetterKeys);
        }
    }
}
