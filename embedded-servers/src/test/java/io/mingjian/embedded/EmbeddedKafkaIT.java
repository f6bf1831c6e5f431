/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    private static final String TOPIC = "notes";

    @TempDir
    Path folder;

    @Test
    void keepsRecordsOverARestart() throws Exception {
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            send(server, "first");
        }
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            assertThat(receive(server)).containsExactly("first");
        }
    }

    @Test
    void keepsCommittedTransactionsWhenItsJvmIsKilled() throws Exception {
        JvmChild child = JvmChild.start(ServerHolder.class, "kafka", folder.toString());
        child.awaitLine("HOLDING");
        child.kill();
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            assertThat(receive(server)).containsExactly("held");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            Map<String, Object> properties = new HashMap<>(server.clientProperties());
            properties.put("sasl.jaas.config", new KafkaAccount("mingjian", "guess").login());
            try (Admin admin = Admin.create(properties)) {
                assertThatThrownBy(() -> admin.listTopics().names().get(30, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void makesNoTopicUnasked() throws Exception {
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder));
                KafkaConsumer<String, String> consumer = consumer(server);
                Admin admin = Admin.create(Map.copyOf(server.clientProperties()))) {
            consumer.subscribe(List.of("unknown"));
            consumer.poll(Duration.ofMillis(500));
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).doesNotContain("unknown");
        }
    }

    @Test
    void refusesASecondNodeOnTheSameFolder() {
        try (EmbeddedKafka server = EmbeddedKafka.start(KafkaOptions.in(folder))) {
            assertThat(server.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(
                            () -> EmbeddedKafka.start(KafkaOptions.in(folder)).close())
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("in use by another running instance");
        }
    }

    static void send(EmbeddedKafka server, String line) throws Exception {
        Map<String, Object> properties = new HashMap<>(server.clientProperties());
        try (Admin admin = Admin.create(properties)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
        properties.put("transactional.id", "test");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, line)).get(30, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }

    private static List<String> receive(EmbeddedKafka server) {
        List<String> lines = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer(server)) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            consumer.seekToBeginning(consumer.assignment());
            long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (lines.isEmpty() && System.nanoTime() < limit) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> lines.add(found.value()));
            }
        }
        return lines;
    }

    private static KafkaConsumer<String, String> consumer(EmbeddedKafka server) {
        Map<String, Object> properties = new HashMap<>(server.clientProperties());
        properties.put("group.id", "test");
        properties.put("isolation.level", "read_committed");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }
}
