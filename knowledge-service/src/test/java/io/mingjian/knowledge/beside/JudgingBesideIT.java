/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.knowledge.RunningService;
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.SmallPack;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import io.mingjian.testsupport.Cases;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

class JudgingBesideIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private RingPublisher publisher;

    @Autowired
    private ContentStore content;

    @Autowired
    private PackVersions versions;

    @Autowired
    private BesideTables tables;

    @Autowired
    private Set<UUID> decided;

    @BeforeEach
    void install() {
        versions.install(SmallPack.create().zip(), true);
        versions.install(
                SmallPack.create()
                        .version("1.1.0")
                        .replacing("calibration/elicited.tsv", "\t4.0\t", "\t9.0\t")
                        .zip(),
                false);
    }

    @Test
    void aShadowIsComparedWithTheLiveVersionAndDecidesNothing() throws Exception {
        assertThat(post("/v1/packs/small-talk/versions/1.1.0/shadow?share=1", "")
                        .statusCode())
                .isEqualTo(201);
        UUID first = perceive("omega").id();
        UUID second = perceive("sigma").id();

        await().atMost(PATIENCE)
                .until(() -> report("/v1/packs/small-talk/shadow", "")
                                .path("compared")
                                .asInt()
                        == 2);

        JsonNode report = report("/v1/packs/small-talk/shadow", "");
        assertThat(report.path("agreed").asInt()).isZero();
        assertThat(report.path("outcomes").path("PASS→BLOCK").asInt()).isEqualTo(2);
        assertThat(report.path("hypotheses").path("rude").path("raised").asInt())
                .isEqualTo(2);
        assertThat(report.path("causes").path("CALIBRATION lexicon/insult").asInt())
                .isEqualTo(2);
        assertThat(report.toString()).contains(first.toString(), second.toString());
        assertThat(report("/v1/packs/small-talk/shadow", "omega")
                        .path("compared")
                        .asInt())
                .isEqualTo(1);
        assertThat(decided).contains(first, second);
        assertThat(JudgeOfTests.LIVE_OUTCOMES).containsOnly(Outcome.PASS);

        assertThat(delete("/v1/packs/small-talk/shadow").statusCode()).isEqualTo(204);
        assertThat(tables.jobs().activeShadows()).isEmpty();
        assertThat(delete("/v1/packs/small-talk/shadow").statusCode()).isEqualTo(404);
    }

    @Test
    void recordedCasesAreJudgedAgainWithAnotherVersion() throws Exception {
        for (int i = 0; i < 3; i++) {
            perceive("kappa");
        }
        await().atMost(PATIENCE)
                .until(() -> tables.recorded()
                                .latest("kappa", SmallPack.NAME, 10, Instant.now())
                                .size()
                        == 3);

        HttpResponse<String> started = post("/v1/packs/small-talk/versions/1.1.0/backtest?count=2", "kappa");
        assertThat(started.statusCode()).isEqualTo(202);
        String location = started.headers().firstValue("Location").orElseThrow();

        await().atMost(PATIENCE)
                .until(() -> report(location, "kappa").path("compared").asInt() == 2);
        JsonNode report = report(location, "kappa");
        assertThat(report.path("given").asInt()).isEqualTo(2);
        assertThat(report.path("outcomes").path("PASS→BLOCK").asInt()).isEqualTo(2);
        assertThat(send(request(location, "lambda")).statusCode()).isEqualTo(404);
        assertThat(post("/v1/packs/small-talk/versions/9.0.0/backtest", "kappa").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyTheLatestCasesOfATenantAreRemembered() throws Exception {
        for (int i = 0; i < 4; i++) {
            perceive("theta");
        }
        await().atMost(PATIENCE)
                .until(() -> tables.recorded()
                                .latest("theta", SmallPack.NAME, 10, Instant.now())
                                .size()
                        == 4);
        tables.recorded().keepLatest("theta", 1);
        assertThat(tables.recorded().latest("theta", SmallPack.NAME, 10, Instant.now()))
                .hasSize(1);
    }

    private Case perceive(String tenant) {
        Case listing = Cases.listing("nitwit").tenant(tenant).storedIn(content);
        Case subject = new Case(
                listing.id(),
                tenant,
                SmallPack.NAME,
                listing.texts(),
                List.of(),
                listing.attributes(),
                listing.locale(),
                listing.asOf(),
                listing.submittedAt());
        byte[] perception = ContractJson.canonical(new Perception(subject.id(), List.of()));
        var event = new CasePerceived(subject, RunRequest.original(), content.put(tenant, perception));
        publisher
                .send(Topics.CASES_PERCEIVED, new RingMessage<>(Identifiers.next(), tenant, Instant.now(), null, event))
                .join();
        return subject;
    }

    private JsonNode report(String path, String tenant) {
        return ContractJson.mapper().readTree(send(request(path, tenant)).body());
    }

    private HttpResponse<String> post(String path, String tenant) {
        return send(request(path, tenant).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpResponse<String> delete(String path) {
        return send(request(path, "").DELETE());
    }

    /** Stands where the inference-service reasons, in the ring and beside it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Reasoning {

        @Bean
        Set<UUID> decided() {
            return ConcurrentHashMap.newKeySet();
        }

        @Bean
        JudgeOfTests judge(ContentStore content, RingPublisher publisher) {
            return new JudgeOfTests(content, publisher);
        }

        @Bean
        Subscription<CaseEnriched> live(JudgeOfTests judge) {
            return subscription("test/live", Topics.CASES_ENRICHED, batch -> judge.judge(batch, Topics.CASES_REASONED));
        }

        @Bean
        Subscription<CaseEnriched> beside(JudgeOfTests judge) {
            return subscription(
                    "test/beside", Topics.SHADOW_ENRICHED, batch -> judge.judge(batch, Topics.SHADOW_REASONED));
        }

        @Bean
        Subscription<CaseReasoned> decisions(Set<UUID> decided) {
            return new Subscription<>(
                    "test/decisions",
                    Topics.CASES_REASONED,
                    CaseReasoned.class,
                    batch ->
                            batch.forEach(message -> decided.add(message.event().caseId())),
                    poison -> {},
                    Subscription.Start.BROADCAST_EARLIEST);
        }

        private static Subscription<CaseEnriched> subscription(
                String name, String topic, java.util.function.Consumer<List<RingMessage<CaseEnriched>>> handler) {
            return new Subscription<>(
                    name, topic, CaseEnriched.class, handler, poison -> {}, Subscription.Start.SHARED);
        }
    }
}
