/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.pack.TestPacks;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import io.mingjian.testsupport.Cases;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

class KnowledgeServiceIT extends RunningService {

    @Autowired
    private RingPublisher publisher;

    @Autowired
    private ContentStore content;

    @Autowired
    private Received received;

    @Autowired
    private DataSource dataSource;

    @Test
    void aPerceivedCaseComesBackEnriched() {
        Case ticket = Cases.ticket("仓库退货里有一台笔记本电脑电池鼓包").storedIn(content);
        byte[] perception = ContractJson.canonical(new Perception(ticket.id(), List.of()));
        var event = new CasePerceived(ticket, RunRequest.original(), content.put(ticket.tenant(), perception));
        publisher
                .send(
                        Topics.CASES_PERCEIVED,
                        new RingMessage<>(Identifiers.next(), ticket.tenant(), Instant.now(), null, event))
                .join();

        CaseEnriched enriched =
                await().atMost(Duration.ofSeconds(60)).until(() -> received.enriched.get(ticket.id()), e -> e != null);

        CaseKnowledge knowledge =
                ContractJson.read(content.get(ticket.tenant(), enriched.knowledge()), CaseKnowledge.class);
        assertThat(knowledge.entities()).anyMatch(entity -> entity.node().equals("laptop"));
        assertThat(knowledge.pack()).isEqualTo(enriched.pack());
    }

    @Test
    void bothPacksAreAnnouncedWithAPolicyThatCanBeRead() {
        for (String name : List.of(TestPacks.COMPLIANCE, TestPacks.TRIAGE)) {
            PackInstalled installed =
                    await().atMost(Duration.ofSeconds(60)).until(() -> received.packs.get(name), e -> e != null);
            byte[] policy = content.get(ContentStore.PLATFORM, installed.pack().policy());
            assertThat(ContractJson.read(policy, PackPolicy.class))
                    .isEqualTo(TestPacks.read(name).policy());
        }
    }

    @Test
    void packsAreListedAndShown() throws Exception {
        assertThat(get("/v1/packs").body()).contains("ecommerce-compliance", "ticket-triage");
        assertThat(get("/v1/packs/ticket-triage").body()).contains("ADR-SP376", "installedAt");
        assertThat(get("/v1/packs/poetry").statusCode()).isEqualTo(404);
        assertThat(get("/v1/packs/poetry").body()).contains("urn:mingjian:problem:pack-unknown");
    }

    @Test
    void sparqlIsAnsweredForBothProtocolVariants() throws Exception {
        String query = "ASK { <urn:mingjian:clause:CN-AD-009-3> ?p ?o }";
        assertThat(get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .body())
                .contains("true");
        assertThat(post("application/sparql-query", query).body()).contains("true");
        assertThat(post(
                                "application/x-www-form-urlencoded",
                                "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                        .body())
                .contains("true");
        assertThat(post("application/x-www-form-urlencoded", "update=CLEAR+ALL").statusCode())
                .isEqualTo(400);
        assertThat(post("application/sparql-update", "CLEAR ALL").statusCode()).isEqualTo(415);
    }

    @Test
    void aRequestWithoutTheServiceTokenIsRefused() throws Exception {
        assertThat(send(stranger("/v1/packs")).statusCode()).isEqualTo(401);
    }

    @Test
    void anInstallationIsRecordedAndCannotBeRewrittenByTheService() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from knowledge.pack_installation");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("update knowledge.pack_installation set digest = ''"))
                    .withMessageContaining("permission denied");
        }
    }

    private HttpResponse<String> get(String path) {
        return send(request(path));
    }

    private HttpResponse<String> post(String mediaType, String body) {
        return send(
                request("/sparql").header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What came out of the ring. */
    static final class Received {
        private final Map<UUID, CaseEnriched> enriched = new ConcurrentHashMap<>();
        private final Map<String, PackInstalled> packs = new ConcurrentHashMap<>();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listeners {

        @Bean
        Received received() {
            return new Received();
        }

        @Bean
        Subscription<CaseEnriched> enrichedCases(Received received) {
            return new Subscription<>(
                    "test/enriched",
                    Topics.CASES_ENRICHED,
                    CaseEnriched.class,
                    batch -> batch.forEach(
                            message -> received.enriched.put(message.event().caseId(), message.event())),
                    poison -> {},
                    Subscription.Start.BROADCAST_EARLIEST);
        }

        @Bean
        Subscription<PackInstalled> installedPacks(Received received) {
            return new Subscription<>(
                    "test/packs",
                    Topics.PACKS_INSTALLED,
                    PackInstalled.class,
                    batch -> batch.forEach(
                            message -> received.packs.put(message.event().pack().name(), message.event())),
                    poison -> {},
                    Subscription.Start.BROADCAST_EARLIEST);
        }
    }
}
