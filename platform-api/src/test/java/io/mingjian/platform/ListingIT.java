/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mingjian.testsupport.RealServers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListingIT extends PlatformIT {

    @Test
    void decisionComesBackUnderTheKeyOfTheListing() throws Exception {
        String id = "A-" + UUID.randomUUID();

        send("key of " + id, listing(id, "1", "全网第一"));

        JsonNode decided = decided("key of " + id, 1).get(0);
        assertThat(decided.at("/listingId").asString()).isEqualTo(id);
        assertThat(decided.at("/version").asString()).isEqualTo("1");
        assertThat(decided.at("/outcome").asString()).isEqualTo("PASS");
        assertThat(decided.at("/tenant").asString()).isEqualTo("default");
        Api.Answer shown = admin().get(decided.at("/caseLink").asString());
        assertThat(shown.json().at("/status").asString()).isEqualTo("DECIDED");
        assertThat(shown.json().at("/decision/id").asString())
                .isEqualTo(decided.at("/decisionId").asString());
        try (InputStream schema = Objects.requireNonNull(
                PlatformApiApplication.class.getResourceAsStream("/schemas/listing-decided.v1.json"))) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(decided.toString(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void versionIsJudgedOnceHoweverOftenItComes() throws Exception {
        String id = "B-" + UUID.randomUUID();

        send(id, listing(id, "1", "杯"));
        send(id, listing(id, "1", "杯"));
        send(id, listing(id, "2", "杯"));
        // one partition, in order: when this one is decided, all before it were taken
        send(id, listing(id, "3", "杯"));

        List<JsonNode> decided = decided(id, 3);
        assertThat(decided).extracting(each -> each.at("/version").asString()).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(decided).extracting(each -> each.at("/caseId").asString()).doesNotHaveDuplicates();
    }

    @Test
    void listingThatCannotBeTakenGoesToTheDeadLettersWithItsProblem() throws Exception {
        String id = "C-" + UUID.randomUUID();

        send(id, "{\"listingId\":\"" + id + "\",\"titel\":\"misspelt\"}");
        send(id, listing(id, "1", "杯"));
        send(id, listing(id, "1", "another text under the same version"));
        send(id, listing(id, "2", "杯"));

        decided(id, 2);
        List<ConsumerRecord<String, byte[]>> dead = read(SUBMITTED + ".dlt", id, 2);
        assertThat(dead).extracting(ListingIT::reason).containsExactly("malformed-json", "idempotency-key-reused");
        JsonNode problem = JsonMapper.shared()
                .readTree(dead.get(0)
                        .headers()
                        .lastHeader("mingjian-dead-letter-problem")
                        .value());
        assertThat(problem.at("/type").asString()).isEqualTo("urn:mingjian:problem:malformed-json");
        assertThat(new String(dead.get(0).value(), StandardCharsets.UTF_8)).contains("titel");
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        return new String(
                record.headers().lastHeader("mingjian-dead-letter-reason").value(), StandardCharsets.UTF_8);
    }

    private static String listing(String id, String version, String title) {
        return "{\"listingId\":\"" + id + "\",\"version\":\"" + version + "\",\"pack\":\"" + PACK
                + "\",\"texts\":{\"title\":\"" + title + "\"}}";
    }

    private static void send(String key, String json) throws Exception {
        send(SUBMITTED, key, json);
    }

    static void send(String topic, String key, String json) throws Exception {
        Map<String, Object> settings = new HashMap<>(RealServers.kafkaClientProperties());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, json)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<JsonNode> decided(String key, int count) {
        return read(DECIDED, key, count).stream()
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .toList();
    }

    /** The first records under a key, and those that follow within a second. */
    private static List<ConsumerRecord<String, byte[]>> read(String topic, String key, int count) {
        Map<String, Object> settings = new HashMap<>(RealServers.kafkaClientProperties());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (found.size() < count && System.nanoTime() < deadline) {
                addTo(found, consumer, key);
            }
            addTo(found, consumer, key);
            assertThat(found).as(topic + " " + key).hasSize(count);
            return found;
        }
    }

    private static void addTo(
            List<ConsumerRecord<String, byte[]>> found, KafkaConsumer<String, byte[]> consumer, String key) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
            if (key.equals(record.key())) {
                found.add(record);
            }
        });
    }
}
