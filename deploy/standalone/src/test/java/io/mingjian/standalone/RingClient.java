/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Reaches past the services to an installation's Kafka.
 *
 * @param port of its Kafka
 * @param home of the installation
 */
record RingClient(int port, Path home) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Puts bytes that are no event on a topic, with the headers of an event about a run of the case. */
    void poison(String topic, String caseId, int run) throws Exception {
        ProducerRecord<String, byte[]> rubbish =
                new ProducerRecord<>(topic, caseId, "{rubbish".getBytes(StandardCharsets.UTF_8));
        rubbish.headers().add("ce_tenant", "default".getBytes(StandardCharsets.UTF_8));
        rubbish.headers().add("ce_run", Integer.toString(run).getBytes(StandardCharsets.UTF_8));
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(rubbish).get();
        }
    }

    /** Whether the topic holds a record of that key, or gets one soon. */
    boolean holds(String topic, String key) throws Exception {
        Map<String, Object> settings = settings();
        settings.put("group.id", "looking-for-" + key);
        settings.put("auto.offset.reset", "earliest");
        Instant end = Instant.now().plus(LIMIT);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Map<String, Object> settings() throws Exception {
        String password = Files.readString(home.resolve("kafka").resolve("mingjian-password"))
                .strip();
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"mingjian\" password=\""
                        + password + "\";");
        return settings;
    }
}
