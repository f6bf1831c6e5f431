/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.platform.services.AnsweringService;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.testsupport.RealServers;
import io.mingjian.testsupport.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One running service, on real PostgreSQL and Kafka, shared by all integration tests. */
@SpringBootTest(
        classes = PlatformApiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=application,platform-api",
            "mingjian.rate-limit.requests-per-second=60",
            "mingjian.rate-limit.burst=300",
            "mingjian.intake.max-body=4MB",
            "mingjian.batch.max-lines=50",
            "mingjian.runs.max-per-case=12",
            "mingjian.keys.last-used-interval=1s",
            "mingjian.batch.poll-interval=200ms",
            "mingjian.listings.enabled=true",
            "mingjian.listings.submitted-topic=" + PlatformIT.SUBMITTED,
            "mingjian.listings.decided-topic=" + PlatformIT.DECIDED,
            "mingjian.listings.poll-interval=200ms",
            "mingjian.webhooks.allow-http=true",
            "mingjian.webhooks.allowed-networks=127.0.0.0/8",
            "mingjian.webhooks.poll-interval=100ms",
            "mingjian.webhooks.retry-delays=200ms,200ms",
            "mingjian.integrations.allow-http=true",
            "mingjian.integrations.allowed-networks=127.0.0.0/8",
            "mingjian.integrations.poll-interval=100ms",
            "mingjian.integrations.link-base=https://mingjian.example",
            "mingjian.retention.period=P10Y",
            "mingjian.retention.sweep-interval=500ms",
            "mingjian.retention.resume-interval=500ms",
            "mingjian.console.sign-ins-per-minute=10000",
            "logging.level.root=WARN"
        })
@Import(TestingRing.class)
abstract class PlatformIT {

    static final String PACK = "ecommerce-compliance";
    static final String SUBMITTED = "testing.listings.submitted";
    static final String DECIDED = "testing.listings.decided";

    /** Stands where knowledge-service answers. */
    static final AnsweringService KNOWLEDGE = new AnsweringService();

    /** Stands where audit-service answers. */
    static final AnsweringService LEDGER = new AnsweringService();

    static final String SERVICE_TOKEN = "0123456789abcdef0123456789abcdef";

    private static final Path KEY_FILE = temporaryFolder().resolve("api-key");

    private static final TestingIssuer ISSUER = new TestingIssuer();

    @SuppressWarnings("NullAway.Init") // set before the first test of the JVM
    private static TestDatabase database;

    @Autowired
    private RingPublisher publisher;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        database = RealServers.postgres(registry, "platform");
        RealServers.kafka(registry);
        RealServers.contentDirectory(registry);
        registry.add("mingjian.platform.bootstrap-key-file", KEY_FILE::toString);
        registry.add("mingjian.webhooks.key-file", () -> KEY_FILE.resolveSibling("webhook-key"));
        registry.add("mingjian.security.jwt.issuer", ISSUER::issuer);
        registry.add("mingjian.security.jwt.audience", () -> TestingIssuer.AUDIENCE);
        registry.add("mingjian.security.jwt.roles-claim", () -> "realm_access.roles");
        registry.add("mingjian.security.jwt.role-names.mj-admins", () -> "ADMINISTRATOR");
        registry.add("mingjian.security.jwt.key-refresh-interval", () -> "300ms");
        registry.add("mingjian.platform.services.knowledge", KNOWLEDGE::address);
        registry.add("mingjian.platform.services.audit", LEDGER::address);
        registry.add("mingjian.service-token.value", () -> SERVICE_TOKEN);
    }

    @BeforeEach
    void installPack() throws Exception {
        publisher.send(Topics.PACKS_INSTALLED, installed(PACK)).get(30, TimeUnit.SECONDS);
        admin().until("/v1/packs", answer -> answer.json().at("/packs").size() > 0);
    }

    /** Who issues the tokens that the service takes. */
    static TestingIssuer issuer() {
        return ISSUER;
    }

    final Path keyFile() {
        return KEY_FILE;
    }

    final TestDatabase database() {
        return database;
    }

    final RingPublisher publisher() {
        return publisher;
    }

    final Api anonymous() {
        return new Api("http://127.0.0.1:" + port, null);
    }

    /** The API with the bootstrap key. */
    final Api admin() {
        try {
            return new Api(
                    "http://127.0.0.1:" + port, Files.readString(KEY_FILE).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API with a fresh key of a tenant. */
    final Api tenant(String tenant, String role) {
        Api.Answer answer = admin().postJson(
                        "/v1/api-keys",
                        "{\"name\":\"test\",\"roles\":[\"" + role + "\"],\"tenant\":\"" + tenant + "\"}");
        return new Api("http://127.0.0.1:" + port, answer.json().at("/key").asString());
    }

    /** As {@link #rows}, once everything accepted before has been published. */
    final long settledRows() {
        admin().until("/v1/packs", answer -> count("select count(*) from platform.outbox") == 0);
        return rows();
    }

    /** Rows of every table of a case, seen as the owner. */
    final long rows() {
        return count("select (select count(*) from platform.cases) + (select count(*) from platform.runs)"
                + " + (select count(*) from platform.attachments)"
                + " + (select count(*) from platform.idempotency_keys)"
                + " + (select count(*) from platform.outbox)"
                + " + (select count(*) from platform.batches)");
    }

    private static long count(String query) {
        try (Connection connection = database.asOwner();
                ResultSet counted = connection.createStatement().executeQuery(query)) {
            counted.next();
            return counted.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static RingMessage<PackInstalled> installed(String name) {
        return installed(name, "电商合规");
    }

    static RingMessage<PackInstalled> installed(String name, String title) {
        return new RingMessage<>(
                Identifiers.next(),
                ContentStore.PLATFORM,
                Instant.now(),
                null,
                new PackInstalled(
                        TestingReasoner.pack(name), new LocalizedText(title, title), TestingReasoner.hypotheses()));
    }

    static String listing(String title) {
        return "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"" + title + "\"}}";
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("mingjian-platform-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
