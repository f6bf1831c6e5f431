/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaOperations;

/** Publishes events outside a hop, acknowledged by all in-sync replicas and without duplicates. Thread-safe. */
public final class RingPublisher {

    private final KafkaOperations<String, byte[]> kafka;
    private final CloudEventCodec codec;

    RingPublisher(KafkaOperations<String, byte[]> kafka, CloudEventCodec codec) {
        this.kafka = kafka;
        this.codec = codec;
    }

    /**
     * Sends a message.
     *
     * @param topic one of {@code Topics}
     * @param message identity, tenant and event
     * @return completes when the brokers have taken it, exceptionally when they will not
     */
    public CompletableFuture<Void> send(String topic, RingMessage<?> message) {
        return kafka.send(codec.write(topic, message)).thenAccept(sent -> {});
    }
}
