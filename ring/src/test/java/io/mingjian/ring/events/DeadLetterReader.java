/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ring.events;

import io.mingjian.contracts.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.context.SmartLifecycle;

/** Reads the keys of the dead-letter topic of {@code cases.submitted}. */
final class DeadLetterReader implements SmartLifecycle {

    private final Map<String, Object> settings;
    private final Queue<String> keys;
    private volatile boolean running;

    DeadLetterReader(RingContainers containers, Queue<String> keys) {
        this.settings = containers.consumers("dead-letters-" + UUID.randomUUID(), "earliest");
        this.keys = keys;
    }

    @Override
    public void start() {
        running = true;
        Thread reader = new Thread(this::read, "dead-letter-reader");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        try (var consumer = new KafkaConsumer<String, byte[]>(settings)) {
            consumer.subscribe(List.of(Topics.CASES_SUBMITTED + Topics.DEAD_LETTER_SUFFIX));
            while (running) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
        }
    }
}
