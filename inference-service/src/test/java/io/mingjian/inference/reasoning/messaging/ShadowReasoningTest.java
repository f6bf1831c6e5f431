/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.inference.reasoning.SampleCase;
import io.mingjian.ring.events.RetriableException;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.Subscription;
import io.mingjian.testsupport.Verdicts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ShadowReasoningTest {

    private final List<String> topics = new ArrayList<>();
    private final List<RingMessage<?>> sent = new ArrayList<>();

    @Test
    void whatIsJudgedBesideTheRingStaysBesideTheRing() {
        RingMessage<CaseEnriched> message = message();
        subscription().handler().accept(List.of(message));
        assertThat(subscription().topic()).isEqualTo(Topics.SHADOW_ENRICHED);
        assertThat(topics).containsExactly(Topics.SHADOW_REASONED);
        assertThat(sent).singleElement().satisfies(judged -> {
            assertThat(judged.tenant()).isEqualTo("acme");
            assertThat(judged.event()).isEqualTo(reasoned(message.event()));
        });
    }

    @Test
    void theSameCaseGivesTheSameMessageAgain() {
        RingMessage<CaseEnriched> message = message();
        subscription().handler().accept(List.of(message, message));
        assertThat(sent.get(0)).isEqualTo(sent.get(1));
    }

    @Test
    void brokersThatTakeNothingAreTriedAgain() {
        ShadowReasoning failing = new ShadowReasoning(
                ShadowReasoningTest::reasoned,
                (topic, message) -> CompletableFuture.failedFuture(new IllegalStateException("away")));
        assertThatExceptionOfType(RetriableException.class)
                .isThrownBy(() -> failing.subscription().handler().accept(List.of(message())));
    }

    private Subscription<CaseEnriched> subscription() {
        return new ShadowReasoning(ShadowReasoningTest::reasoned, (topic, message) -> {
                    topics.add(topic);
                    sent.add(message);
                    return CompletableFuture.completedFuture(null);
                })
                .subscription();
    }

    private static RingMessage<CaseEnriched> message() {
        ContentReference nothing = new ContentReference("0".repeat(64), 0);
        CaseEnriched event = SampleCase.titled("保温杯").event(nothing, nothing);
        return new RingMessage<>(Identifiers.next(), event.tenant(), Instant.EPOCH, null, event);
    }

    private static CaseReasoned reasoned(CaseEnriched event) {
        return new CaseReasoned(
                event.caseId(),
                event.tenant(),
                event.run(),
                Verdicts.of(Outcome.PASS),
                event.knowledge(),
                event.pack(),
                List.of());
    }
}
