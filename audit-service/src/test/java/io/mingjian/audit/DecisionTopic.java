/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit;

import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads the recorded decisions as any consumer would. */
final class DecisionTopic implements AutoCloseable {

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean closed;

    DecisionTopic(Map<String, String> clientProperties) {
        Map<String, Object> settings = new HashMap<>(clientProperties);
        settings.put("group.id", "test-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        settings.put("metadata.max.age.ms", "500");
        reader = new Thread(() -> read(settings), "decisions");
        reader.start();
    }

    /** The decisions on a case in the order of their arrival, once there are so many. */
    List<Received> await(UUID caseId, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> of(caseId), found -> found.size() >= count);
    }

    private List<Received> of(UUID caseId) {
        return received.stream()
                .filter(decision -> decision.event().caseId().equals(caseId))
                .toList();
    }

    private void read(Map<String, Object> settings) {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.DECISIONS_RECORDED));
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(received(record)));
            }
        }
    }

    private static Received received(ConsumerRecord<String, byte[]> record) {
        String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        return new Received(UUID.fromString(id), ContractJson.read(record.value(), DecisionRecorded.class));
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A decision with the identity of its event. */
    record Received(UUID id, DecisionRecorded event) {}
}
