/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import io.mingjian.contracts.events.Topics;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.testsupport.RealServers;
import io.mingjian.testsupport.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What must hold when the service stops at the worst moment and starts again on the same database. */
class RestartIT {

    @TempDir
    private Path folder;

    @Test
    void caseThatWasCommittedButNotPublishedIsPublishedByTheNextStart() throws Exception {
        Map<String, Object> settings = settings();
        TestDatabase database = (TestDatabase) Objects.requireNonNull(settings.remove("database"));
        String id;
        String key;
        // the crash between commit and publication: this instance commits and never publishes
        try (var service = start(settings, "mingjian.outbox.enabled=false")) {
            service.getBean(RingPublisher.class)
                    .send(Topics.PACKS_INSTALLED, PlatformIT.installed(PlatformIT.PACK))
                    .get(30, TimeUnit.SECONDS);
            key = Files.readString(folder.resolve("api-key")).trim();
            Api api = api(service, key);
            api.until("/actuator/health/readiness", answer -> answer.status() == 200);
            id = api.postJson("/v1/cases", PlatformIT.listing("重启")).id();
            assertThat(outbox(database)).isEqualTo(1);
            assertThat(published(id)).isZero();
        }
        Files.delete(folder.resolve("api-key"));

        try (var service = start(settings, "mingjian.outbox.enabled=true")) {
            Api api = api(service, key);

            api.until("/v1/packs", answer -> outbox(database) == 0);
            assertThat(published(id)).isEqualTo(1);
            assertThat(folder.resolve("api-key")).doesNotExist();
            assertThat(api.get("/v1/api-keys").json().at("/keys").size()).isEqualTo(1);
        }
    }

    @Test
    void serviceIsNotReadyAndTakesNoCaseBeforeAPackIsKnown() throws Exception {
        Map<String, Object> settings = settings();
        settings.remove("database");
        try (var service = start(settings, "testing.deaf=true")) {
            Api api = api(service, Files.readString(folder.resolve("api-key")).trim());

            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
            Api.Answer refused = api.postJson("/v1/cases", PlatformIT.listing("早"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("no-packs");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void batchGoesOnWhereTheCrashLeftItAndMakesNoCaseTwice() throws Exception {
        Map<String, Object> settings = settings();
        TestDatabase database = (TestDatabase) Objects.requireNonNull(settings.remove("database"));
        int lines = 40;
        String location;
        String key;
        try (var service = start(settings, "mingjian.outbox.enabled=false")) {
            service.getBean(RingPublisher.class)
                    .send(Topics.PACKS_INSTALLED, PlatformIT.installed(PlatformIT.PACK))
                    .get(30, TimeUnit.SECONDS);
            key = Files.readString(folder.resolve("api-key")).trim();
            Api api = api(service, key);
            api.until("/actuator/health/readiness", answer -> answer.status() == 200);
            String body = (PlatformIT.listing("批") + "\n").repeat(lines);
            location = api.post("/v1/batches", "application/x-ndjson", BodyPublishers.ofString(body))
                    .header("Location");
            api.until(location, answer -> answer.json().at("/accepted").asInt() > 3);
        }
        long before = count(database, "select count(*) from platform.cases");
        // a crash between the commit of a case and the note of its line, for the first three lines
        execute(database, "update platform.batch_lines set status = 'PENDING', case_id = null where number <= 3");
        execute(database, "update platform.batches set status = 'RUNNING'");

        try (var service = start(settings, "mingjian.outbox.enabled=false")) {
            Api api = api(service, key);

            Api.Answer done = api.until(
                    location, answer -> answer.json().at("/status").asString().equals("SUBMITTED"));
            assertThat(done.json().at("/accepted").asInt()).isEqualTo(lines);
            assertThat(count(database, "select count(*) from platform.cases"))
                    .isEqualTo(lines)
                    .isGreaterThanOrEqualTo(before);
            assertThat(count(database, "select count(distinct case_id) from platform.batch_lines"))
                    .isEqualTo(lines);
        }
    }

    @Test
    void listingWaitsInKafkaWhileTheIntakeTakesNothing() throws Exception {
        Map<String, Object> settings = settings();
        TestDatabase database = (TestDatabase) Objects.requireNonNull(settings.remove("database"));
        settings.put("mingjian.listings.enabled", "true");
        settings.put("mingjian.listings.submitted-topic", "restart.listings.submitted");
        settings.put("mingjian.listings.decided-topic", "restart.listings.decided");
        settings.put("mingjian.listings.group", "restart-listings");
        settings.put("mingjian.listings.pack", PlatformIT.PACK);
        try (var service = start(settings, "testing.deaf=true")) {
            ListingIT.send("restart.listings.submitted", "W-1", "{\"listingId\":\"W-1\",\"texts\":{\"title\":\"等\"}}");
            var container = service.getBean("listingContainer", ConcurrentMessageListenerContainer.class);
            Api api = api(service, Files.readString(folder.resolve("api-key")).trim());

            // no pack is known, so the intake answers 503; the consumer pauses rather than drop or sleep
            api.until("/actuator/health/liveness", answer -> container.isContainerPaused());
            assertThat(count(database, "select count(*) from platform.listings"))
                    .isZero();
        }
        Files.deleteIfExists(folder.resolve("api-key"));

        try (var service = start(settings, "mingjian.outbox.enabled=false")) {
            service.getBean(RingPublisher.class)
                    .send(Topics.PACKS_INSTALLED, PlatformIT.installed(PlatformIT.PACK))
                    .get(30, TimeUnit.SECONDS);
            Api api = api(service, "none");

            api.until(
                    "/actuator/health/liveness",
                    answer -> count(database, "select count(*) from platform.listings") == 1);
            assertThat(count(database, "select count(*) from platform.cases")).isEqualTo(1);
        }
    }

    @Test
    void webhookThatWasCommittedButNotSentIsSentByTheNextStart() throws Exception {
        Map<String, Object> settings = settings();
        settings.remove("database");
        settings.put("mingjian.webhooks.allow-http", "true");
        settings.put("mingjian.webhooks.allowed-networks", "127.0.0.0/8");
        settings.put("mingjian.webhooks.enabled", "false");
        try (TestingReceiver receiver = new TestingReceiver()) {
            String secret;
            try (var service = start(settings, "mingjian.outbox.enabled=true")) {
                Api api =
                        api(service, Files.readString(folder.resolve("api-key")).trim());
                Api.Answer made = api.postJson(
                        "/v1/webhooks", "{\"url\":\"" + receiver.url() + "\",\"eventTypes\":[\"case.decided\"]}");
                secret = made.json().at("/secret").asString();
                api.postJson("/v1/webhooks/" + made.id() + "/ping", "");
                assertThat(receiver.rest()).isEmpty();
            }
            settings.put("mingjian.webhooks.enabled", "true");

            try (var service = start(settings, "mingjian.outbox.enabled=true")) {
                TestingReceiver.Received told = receiver.next();

                assertThatCode(() -> new Webhook(secret).verify(told.body(), told.headers()))
                        .doesNotThrowAnyException();
                assertThat(service.isRunning()).isTrue();
            }
        }
    }

    private static void execute(TestDatabase database, String update) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Supplier<Object>> registered = new HashMap<>();
        TestDatabase database = RealServers.postgres(registered::put, "platform");
        RealServers.kafka(registered::put);
        RealServers.contentDirectory(registered::put);
        Map<String, Object> settings = new HashMap<>();
        registered.forEach((name, value) -> settings.put(name, value.get()));
        settings.put("server.port", "0");
        settings.put("logging.level.root", "WARN");
        settings.put("mingjian.platform.bootstrap-key-file", folder.resolve("api-key"));
        settings.put("mingjian.webhooks.key-file", folder.resolve("webhook-key"));
        settings.put("database", database);
        return settings;
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings, String more) {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--" + more);
        return PlatformApiApplication.builder()
                .sources(TestingRing.class)
                .initializers(context -> context.addBeanFactoryPostProcessor(factory -> {
                    if (more.equals("testing.deaf=true")) {
                        ((BeanDefinitionRegistry) factory).removeBeanDefinition("packsInstalledSubscription");
                    }
                }))
                .run(arguments.toArray(String[]::new));
    }

    private static Api api(ConfigurableApplicationContext service, String key) {
        return new Api("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"), key);
    }

    /** How often the submission of a case stands on the topic. */
    private static long published(String caseId) {
        Map<String, Object> settings = new HashMap<>(RealServers.kafkaClientProperties());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CASES_SUBMITTED).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long count = 0;
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    count += caseId.equals(record.key()) ? 1 : 0;
                }
            }
            return count;
        }
    }

    private static long outbox(TestDatabase database) {
        return count(database, "select count(*) from platform.outbox where topic = '" + Topics.CASES_SUBMITTED + "'");
    }

    private static long count(TestDatabase database, String query) {
        try (Connection connection = database.asOwner();
                ResultSet counted = connection.createStatement().executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
