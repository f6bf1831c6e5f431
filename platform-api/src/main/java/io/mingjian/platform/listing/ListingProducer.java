/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.contracts.events.Topics;
import io.mingjian.ring.web.ProblemException;
import io.mingjian.ring.web.ProblemWriter;
import io.mingjian.ring.web.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes decisions back, and what cannot be taken to the dead-letter topic with the reason. Thread-safe. */
class ListingProducer implements DisposableBean {

    /** Header with the stable code of the problem, as on the ring's dead-letter topics. */
    static final String REASON = "mingjian-dead-letter-reason";

    /** Header with the whole RFC 9457 problem. */
    static final String PROBLEM = "mingjian-dead-letter-problem";

    private static final Logger LOGGER = LoggerFactory.getLogger(ListingProducer.class);
    private static final long DEAD_LETTER_SECONDS = 30;

    private final DefaultKafkaProducerFactory<String, byte[]> factory;
    private final KafkaTemplate<String, byte[]> kafka;

    ListingProducer(Map<String, Object> configured) {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        this.factory = new DefaultKafkaProducerFactory<>(settings);
        this.kafka = new KafkaTemplate<>(factory);
    }

    CompletableFuture<?> send(String topic, String key, byte[] json) {
        return kafka.send(topic, key, json);
    }

    /**
     * Copies a record to the dead-letter topic as it came, and waits for the brokers.
     *
     * @throws IllegalStateException if they do not take it; the record then comes again
     */
    void addDeadLetter(ConsumerRecord<String, byte[]> record, ProblemException problem) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(
                record.topic() + Topics.DEAD_LETTER_SUFFIX, null, record.key(), record.value(), record.headers());
        copy.headers().add(REASON, problem.code().getBytes(StandardCharsets.UTF_8));
        copy.headers()
                .add(
                        PROBLEM,
                        ProblemWriter.json(
                                Problems.of(problem.status(), problem.code(), problem.title(), problem.getMessage())));
        try {
            kafka.send(copy).get(DEAD_LETTER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while dead-lettering", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("could not dead-letter", e);
        }
        LOGGER.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("code", problem.code())
                .log("a listing moved to the dead-letter topic");
    }

    /** The problem of a failure that is nobody's but the platform's own. */
    static ProblemException internal() {
        return new ProblemException(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error", "The error was logged.");
    }

    @Override
    public void destroy() {
        factory.destroy();
    }
}
