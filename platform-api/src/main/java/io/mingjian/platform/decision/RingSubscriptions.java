/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.RingEvent;
import io.mingjian.contracts.events.Topics;
import io.mingjian.platform.cases.CaseProgress;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.ring.events.PoisonEvent;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.Subscription;
import io.mingjian.ring.events.Subscription.Start;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service reads from the ring. */
@Configuration(proxyBeanMethods = false)
class RingSubscriptions {

    private static final Logger LOGGER = LoggerFactory.getLogger(RingSubscriptions.class);

    @Bean
    Subscription<DecisionRecorded> decisionsSubscription(DecisionRecorder recorder) {
        return new Subscription<>(
                "platform-api/decisions",
                Topics.DECISIONS_RECORDED,
                DecisionRecorded.class,
                recorder::record,
                recorder::recordFailure,
                Start.SHARED);
    }

    /** The decision may have gone to another instance, while the client waits at this one. */
    @Bean
    Subscription<DecisionRecorded> awaitedDecisionsSubscription(DecisionRecorder recorder, CaseProgress progress) {
        return new Subscription<>(
                "platform-api/awaited-decisions",
                Topics.DECISIONS_RECORDED,
                DecisionRecorded.class,
                batch -> recorder.record(awaited(batch, progress)),
                RingSubscriptions::ignore,
                Start.BROADCAST_LATEST);
    }

    @Bean
    Subscription<CasePerceived> perceivedSubscription(ProgressRecorder progress) {
        return progress(Topics.CASES_PERCEIVED, CasePerceived.class, CaseStatus.PERCEIVED, progress);
    }

    @Bean
    Subscription<CaseEnriched> enrichedSubscription(ProgressRecorder progress) {
        return progress(Topics.CASES_ENRICHED, CaseEnriched.class, CaseStatus.ENRICHED, progress);
    }

    @Bean
    Subscription<CaseReasoned> reasonedSubscription(ProgressRecorder progress) {
        return progress(Topics.CASES_REASONED, CaseReasoned.class, CaseStatus.REASONED, progress);
    }

    private static <E extends RingEvent> Subscription<E> progress(
            String topic, Class<E> type, CaseStatus status, ProgressRecorder progress) {
        return new Subscription<>(
                "platform-api/progress-" + status.name().toLowerCase(Locale.ROOT),
                topic,
                type,
                batch -> progress.reached(status, batch),
                RingSubscriptions::ignore,
                Start.BROADCAST_LATEST);
    }

    private static List<RingMessage<DecisionRecorded>> awaited(
            List<RingMessage<DecisionRecorded>> batch, CaseProgress progress) {
        return batch.stream()
                .filter(message -> progress.isAwaited(
                        message.event().caseId(), message.event().run()))
                .toList();
    }

    private static void ignore(PoisonEvent poison) {
        LOGGER.atWarn()
                .addKeyValue("topic", poison.topic())
                .addKeyValue("event", poison.eventId())
                .log("progress that cannot be read is left to the hop that owns it");
    }
}
