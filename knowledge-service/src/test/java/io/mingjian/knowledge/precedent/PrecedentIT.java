/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.Actor;
import io.mingjian.contracts.events.ActorKind;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.FailureChains;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.knowledge.RunningService;
import io.mingjian.knowledge.embedding.EmbeddingClient;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.embedding.TestingInference;
import io.mingjian.knowledge.embedding.persistence.EmbeddingCache;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.persistence.RecordedDecisions;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.ring.events.Subscription;
import io.mingjian.testsupport.Cases;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PrecedentIT extends RunningService {

    private static final ModelReference MODEL = new ModelReference("bge-small-zh", "1", "a".repeat(64));

    private static final PrecedentProperties PROPERTIES =
            new PrecedentProperties(0.8, 0.8, 3, URI.create("http://127.0.0.1:8081"));
    private static final TestingInference INFERENCE = new TestingInference();

    @Autowired
    private RingPublisher publisher;

    @Autowired
    private ContentStore content;

    @Autowired
    private Map<UUID, CaseEnriched> enriched;

    @Autowired
    private RecordedDecisions decisions;

    @Autowired
    private EmbeddingCache cache;

    @Autowired
    private Packs packs;

    @Autowired
    private DataSource dataSource;

    @DynamicPropertySource
    static void inference(DynamicPropertyRegistry registry) {
        registry.add("mingjian.knowledge.precedents.inference-address", INFERENCE::address);
    }

    @Test
    void aDecidedCaseIsAPrecedentOfItsTenantsLaterCasesAndOfNoOthers() {
        Case past = ticket("precedent-a");
        decide(past, Outcome.BLOCK);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> decisionsCiting("precedent-a", "A-1", ""),
                        body -> body.contains(past.id().toString()));

        Case later = ticket("precedent-a");
        List<Precedent> precedents = await().atMost(Duration.ofSeconds(60))
                .until(() -> precedentsOf(later, 0.96f, 0.28f), found -> !found.isEmpty());
        assertThat(precedents).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(past.id().toString());
            assertThat(found.hypothesis()).isEqualTo("fire");
            assertThat(found.kind()).isEqualTo(PrecedentKind.CASE);
            assertThat(found.modality()).isEqualTo(Modality.TEXT);
            assertThat(found.holds()).isTrue();
            assertThat(found.percept()).isEqualTo("description/embedding");
            assertThat(found.similarity()).isBetween(0.95, 0.97);
        });
        assertThat(precedentsOf(ticket("precedent-a"), 0, 1)).isEmpty();
        assertThat(precedentsOf(ticket("precedent-b"), 1, 0)).isEmpty();
        assertThat(precedentsOf(past, 1, 0)).isEmpty();
    }

    @Test
    void aReviewIsListedWithItsClausesButIsNoPrecedent() {
        Case past = ticket("precedent-c");
        decide(past, Outcome.REVIEW);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> decisionsCiting("precedent-c", "B-2", ""),
                        body -> body.contains(past.id().toString()));

        assertThat(precedentsOf(ticket("precedent-c"), 1, 0)).isEmpty();
    }

    @Test
    void anErasedCaseIsForgottenAndNeverLearntAgain() throws Exception {
        Case past = ticket("precedent-g");
        RingMessage<DecisionRecorded> decision = decide(past, Outcome.BLOCK);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> precedentsOf(ticket("precedent-g"), 1, 0), found -> !found.isEmpty());

        content.eraseKey("precedent-g", past.id());
        UUID receipt = Identifiers.next();
        Actor actor = new Actor(ActorKind.SYSTEM, "test", "test");
        var act = new ActPerformed(
                receipt, "precedent-g", Instant.now(), actor, "case.erased", "case/" + past.id(), past.id(), Map.of());
        publisher
                .send(Topics.ACTS_PERFORMED, new RingMessage<>(receipt, "precedent-g", act.at(), null, act))
                .join();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> precedentsOf(ticket("precedent-g"), 1, 0).isEmpty());
        await().atMost(Duration.ofSeconds(60)).until(() -> vectors(past) == 0);
        send(new RingMessage<>(Identifiers.next(), "precedent-g", Instant.now(), null, decision.event()));
        decide(ticket("precedent-g"), Outcome.REVIEW);
        assertThat(decisionsCiting("precedent-g", "A-1", "")).contains(past.id().toString());
        assertThat(precedentsOf(ticket("precedent-g"), 1, 0)).isEmpty();
        assertThat(vectors(past)).isZero();
    }

    private long vectors(Case past) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mingjian.tenant', '" + past.tenant() + "', true)");
            var rows = statement.executeQuery("select count(*) from knowledge.precedent_vector join"
                    + " knowledge.recorded_decision using (decision_id) where case_id = '" + past.id() + "'");
            rows.next();
            long count = rows.getLong(1);
            connection.rollback();
            connection.setAutoCommit(true);
            return count;
        }
    }

    @Test
    void citingDecisionsComeInPagesEachOnceThoughTheEventCameTwice() {
        for (int number = 0; number < 3; number++) {
            RingMessage<DecisionRecorded> message = decide(ticket("precedent-d"), Outcome.BLOCK);
            send(message);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page(decisionsCiting("precedent-d", "A-1", ""))
                                .decisions()
                                .size()
                        == 3);

        Page first = page(decisionsCiting("precedent-d", "A-1", "&limit=2"));
        Page second = page(decisionsCiting("precedent-d", "A-1", "&limit=2&after=" + first.next()));

        assertThat(first.decisions()).hasSize(2);
        assertThat(second.decisions()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(second.decisions()).doesNotContainAnyElementsOf(first.decisions());
        assertThat(page(decisionsCiting("precedent-e", "A-1", "")).decisions()).isEmpty();
        assertThat(decisionsCiting("precedent-d", "A-1", "&limit=0")).contains("limit must be 1 to 500, got: 0");
    }

    @Test
    void theIndexIsRebuiltFromTheDatabaseAndTheDatabaseKeepsTenantsApart() throws IOException, SQLException {
        Case past = ticket("precedent-f");
        decide(past, Outcome.BLOCK);
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> decisionsCiting("precedent-f", "A-1", ""),
                        body -> body.contains(past.id().toString()));

        try (PrecedentIndex rebuilt = new PrecedentIndex()) {
            new DecisionRecorder(content, decisions, rebuilt).rebuild();
            Embedding same = new Embedding("x", Modality.TEXT, MODEL.digest(), new float[] {1, 0});
            assertThat(rebuilt.nearest("precedent-f", "ticket-triage", new UUID(0, 1), same, 8))
                    .extracting(PrecedentIndex.Neighbour::id)
                    .containsExactly(past.id());
        }
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from knowledge.recorded_decision");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("delete from knowledge.recorded_decision"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void examplesAreEmbeddedOnceInferenceAnswersAndKeptForTheNextStart() {
        Pack triage = packs.find("ticket-triage").orElseThrow();
        int examples = triage.examples().size();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> get("/v1/packs/ticket-triage/examples"),
                        body -> body.contains("\"embedded\":" + examples));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/v1/packs/ecommerce-compliance/examples"), body -> !body.contains("\"embedded\":0"));
        for (String pack : List.of("ticket-triage", "ecommerce-compliance")) {
            // graphs are embedded at the same time and would be counted, too
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get("/v1/packs/" + pack + "/features"), body -> body.contains("sha256"));
        }
        assertThat(INFERENCE.refusals()).isPositive();

        Embedding same = new Embedding("x", Modality.TEXT, TestingInference.DIGEST, new float[] {1, 0});
        ExampleLibrary restarted = library(INFERENCE.address());
        int asked = INFERENCE.questions();
        restarted.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> restarted.of(triage).size() == examples);
        restarted.stop();

        assertThat(INFERENCE.questions()).isEqualTo(asked);
        assertThat(Examples.like(List.of(same), restarted.of(triage), PROPERTIES))
                .hasSize(3)
                .allSatisfy(found -> assertThat(found.kind()).isEqualTo(PrecedentKind.EXAMPLE));
        Embedding picture = new Embedding("x", Modality.IMAGE, TestingInference.DIGEST, new float[] {1, 0});
        assertThat(Examples.like(List.of(picture), restarted.of(triage), PROPERTIES))
                .hasSize(3)
                .allSatisfy(found -> assertThat(found.hypothesis()).isEqualTo("parcel-box-damaged"));
    }

    @Test
    void textsAreComparedThoughTheModelOfPicturesIsAbsent() {
        Pack triage = packs.find("ticket-triage").orElseThrow();
        URI withoutPictures = new TestingInference(false).address();
        ExampleLibrary library = library(withoutPictures);

        library.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> !library.of(triage).isEmpty());
        library.stop();

        assertThat(library.of(triage))
                .hasSize(triage.examples().size() - 3)
                .allSatisfy(found -> assertThat(found.embedding().modality()).isEqualTo(Modality.TEXT));
    }

    @Test
    void changesBetweenVersionsThatWereNotInstalledAreNotFound() {
        String report = get("/v1/packs/ticket-triage/changes?from=0.0.1&to=0.0.2", "precedent-a");

        assertThat(report).contains("pack-version-unknown");
    }

    private ExampleLibrary library(URI inference) {
        return new ExampleLibrary(packs, new KeptEmbeddings(new EmbeddingClient(inference, token()), cache));
    }

    private Case ticket(String tenant) {
        return Cases.ticket("充电宝冒烟起火").tenant(tenant).storedIn(content);
    }

    private RingMessage<DecisionRecorded> decide(Case past, Outcome outcome) {
        ReasoningChain failed = FailureChains.of(past.id(), 1, null, "test", "test");
        ReasoningChain chain = new ReasoningChain(
                past.id(), 1, null, List.of(), perception(past, 1, 0), null, failed.steps(), failed.verdict());
        ContentReference stored = content.put(past.tenant(), past.id(), ContractJson.canonical(chain));
        var decision = Decisions.of(past.id(), past.tenant(), 1, outcome, Map.of("fire", 0.9, "leak", 0.01));
        var event = new DecisionRecorded(decision, stored, new LedgerPosition(0, 1, "0".repeat(64)));
        var message = new RingMessage<>(Identifiers.next(), past.tenant(), Instant.now(), null, event);
        send(message);
        return message;
    }

    private void send(RingMessage<DecisionRecorded> message) {
        publisher.send(Topics.DECISIONS_RECORDED, message).join();
    }

    private List<Precedent> precedentsOf(Case subject, float... vector) {
        var event = new CasePerceived(subject, RunRequest.original(), perception(subject, vector));
        enriched.remove(subject.id());
        publisher
                .send(
                        Topics.CASES_PERCEIVED,
                        new RingMessage<>(Identifiers.next(), subject.tenant(), Instant.now(), null, event))
                .join();
        CaseEnriched result =
                await().atMost(Duration.ofSeconds(60)).until(() -> enriched.get(subject.id()), e -> e != null);
        return ContractJson.read(content.get(subject.tenant(), result.knowledge()), CaseKnowledge.class)
                .precedents();
    }

    private ContentReference perception(Case subject, float... vector) {
        Embedding embedding = new Embedding("description/embedding", Modality.TEXT, MODEL.digest(), vector);
        ContentReference stored = content.put(subject.tenant(), subject.id(), embedding.bytes());
        var percept = new Percept.EmbeddingReference(
                embedding.percept(), MODEL, new Locator.TextRange("description", 0, 1), stored, vector.length);
        return content.put(
                subject.tenant(), subject.id(), ContractJson.canonical(new Perception(subject.id(), List.of(percept))));
    }

    private String decisionsCiting(String tenant, String clause, String more) {
        return get("/v1/clauses/" + clause + "/decisions?" + more, tenant);
    }

    private static Page page(String body) {
        return ContractJson.mapper().readValue(body, Page.class);
    }

    private String get(String path) {
        return get(path, "precedent-a");
    }

    private String get(String path, String tenant) {
        return send(request(path, tenant)).body();
    }

    /** A page as a client reads it. */
    record Page(List<CitingDecision> decisions, @Nullable UUID next) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Listeners {

        @Bean
        Map<UUID, CaseEnriched> enriched() {
            return new ConcurrentHashMap<>();
        }

        @Bean
        Subscription<CaseEnriched> enrichedCases(Map<UUID, CaseEnriched> enriched) {
            return new Subscription<>(
                    "test/precedents",
                    Topics.CASES_ENRICHED,
                    CaseEnriched.class,
                    batch -> batch.forEach(
                            message -> enriched.put(message.event().caseId(), message.event())),
                    poison -> {},
                    Subscription.Start.BROADCAST_EARLIEST);
        }
    }
}
