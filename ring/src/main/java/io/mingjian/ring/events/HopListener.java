/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.RingEvent;
import io.mingjian.contracts.events.Topics;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchMessageListener;

/** Runs a hop on a batch inside the container's transaction: either every record's outcome is produced or none. */
final class HopListener<I extends RingEvent> implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(HopListener.class);

    private final Hop<I> hop;
    private final RingConnection connection;
    private final KafkaOperations<String, byte[]> transactional;
    private final MeterRegistry meters;

    HopListener(
            Hop<I> hop,
            RingConnection connection,
            KafkaOperations<String, byte[]> transactional,
            MeterRegistry meters) {
        this.hop = hop;
        this.connection = connection;
        this.transactional = transactional;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(this::handle);
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "handed-on";
        try {
            RingMessage<I> message = connection.codec().read(record, hop.input());
            RingEvent next = connection.attempts().call(() -> hop.work().apply(message.event()));
            send(hop.nextTopic(), message.followedBy(hop.name(), next));
            outcome = "done";
        } catch (UnreadableEventException e) {
            giveUp(record, "unreadable", e);
        } catch (RuntimeException e) {
            giveUp(record, "failed", e);
        } finally {
            sample.stop(meters.timer(RingMetrics.HOP_DURATION, "hop", hop.name(), "outcome", outcome));
        }
    }

    private void giveUp(ConsumerRecord<String, byte[]> record, String reason, RuntimeException cause) {
        PoisonEvent poison = CloudEventCodec.poison(record, reason);
        LOG.atError()
                .setCause(cause)
                .addKeyValue("hop", hop.name())
                .addKeyValue("case", poison.caseId())
                .addKeyValue("reason", reason)
                .log("hop failed for good, the case goes to a person");
        connection
                .handOn()
                .toReview(poison, hop.name())
                .ifPresent(review -> send(
                        Topics.CASES_REASONED,
                        new RingMessage<>(
                                Identifiers.derived(poison.eventId(), hop.name()),
                                review.tenant(),
                                Clock.systemUTC().instant(),
                                null,
                                review)));
        connection.deadLetters().add(record, reason);
    }

    private void send(String topic, RingMessage<?> message) {
        Objects.requireNonNull(transactional.send(connection.codec().write(topic, message)))
                .exceptionally(failure -> {
                    LOG.atError().setCause(failure).addKeyValue("topic", topic).log("send failed, transaction aborts");
                    return null;
                });
    }
}
