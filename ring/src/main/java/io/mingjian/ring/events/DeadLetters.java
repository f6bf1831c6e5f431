/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.contracts.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Copies records that cannot be handled to the dead-letter topic, as they came. */
final class DeadLetters {

    /** Header with the stable reason code. */
    static final String REASON = "mingjian-dead-letter-reason";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaOperations<String, byte[]> kafka;

    DeadLetters(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Copies the record and waits for the brokers.
     *
     * @throws RetriableException if the brokers do not take it
     */
    void add(ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(
                record.topic() + Topics.DEAD_LETTER_SUFFIX, null, record.key(), record.value(), record.headers());
        copy.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        try {
            kafka.send(copy).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetriableException("interrupted while dead-lettering", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new RetriableException("could not dead-letter", e);
        }
        LOG.atError()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("key", record.key())
                .addKeyValue("reason", reason)
                .log("event moved to the dead-letter topic");
    }
}
