/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.audit.log.TestLog;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.events.DecisionRecorded;
import io.mingjian.contracts.events.RecordedAct;
import io.mingjian.contracts.events.Topics;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.ConsistencyProof;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.InclusionProof;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.SignedNote;
import io.mingjian.ledger.note.VerifierKey;
import io.mingjian.ledger.proof.CheckedPart;
import io.mingjian.ledger.proof.ProofCheck;
import io.mingjian.ring.events.RingMessage;
import io.mingjian.ring.events.RingPublisher;
import io.mingjian.testsupport.Cases;
import io.mingjian.testsupport.RealServers;
import io.mingjian.testsupport.TestClock;
import io.mingjian.testsupport.Verdicts;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service between real Kafka, real PostgreSQL and HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application,audit-service")
class AuditServiceIT {

    private static DecisionTopic decisions;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static Path copies;

    @Autowired
    private RingPublisher publisher;

    @Autowired
    private ContentStore content;

    @Value("${local.server.port}")
    private int port;

    @Value("${mingjian.service-token.value}")
    private String token;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.postgres(registry, "audit");
        RealServers.kafka(registry);
        Path content = RealServers.contentDirectory(registry);
        copies = content.resolve("copies");
        registry.add("mingjian.checkpoint.key-directory", () -> content.resolve("audit-keys"));
        registry.add("mingjian.checkpoint.interval", () -> "0s");
        registry.add("mingjian.checkpoint.copy-directory", () -> copies);
    }

    @BeforeAll
    static void listen() {
        decisions = new DecisionTopic(RealServers.kafkaClientProperties());
    }

    @AfterAll
    static void stopListening() {
        decisions.close();
    }

    @Test
    void everyVerdictBecomesADecisionThatCanBeProven() throws Exception {
        List<RingMessage<CaseReasoned>> verdicts = verdicts(40);
        verdicts.forEach(this::send);

        for (RingMessage<CaseReasoned> verdict : verdicts) {
            DecisionRecorded recorded =
                    decisions.await(verdict.event().caseId(), 1).get(0).event();
            assertThat(recorded.decision().verdict()).isEqualTo(verdict.event().verdict());
            assertThat(recorded.chain()).isEqualTo(verdict.event().chain());
            assertProven(recorded);
        }
    }

    @Test
    void redeliveredVerdictIsPublishedAgainUnderTheSameIdentity() {
        RingMessage<CaseReasoned> verdict = verdicts(1).get(0);
        send(verdict);
        decisions.await(verdict.event().caseId(), 1);

        send(verdict);

        List<DecisionTopic.Received> received = decisions.await(verdict.event().caseId(), 2);
        assertThat(received.get(1)).isEqualTo(received.get(0));
    }

    @Test
    void actThatArrivesTwiceIsRecordedOnce() throws Exception {
        ActPerformed act = TestLog.act();
        RingMessage<ActPerformed> message = new RingMessage<>(act.id(), act.tenant(), act.at(), null, act);
        ActPerformed last = TestLog.act();

        publisher.send(Topics.ACTS_PERFORMED, message).join();
        publisher.send(Topics.ACTS_PERFORMED, message).join();
        publisher
                .send(Topics.ACTS_PERFORMED, new RingMessage<>(last.id(), last.tenant(), last.at(), null, last))
                .join();

        await().atMost(Duration.ofSeconds(60)).until(() -> !entriesOf(last).isEmpty());
        assertThat(entriesOf(act)).singleElement().satisfies(entry -> {
            assertThat(entry.get("kind").stringValue()).isEqualTo("act");
            assertThat(entry.get("decision")).isNull();
            RecordedAct recorded = ContractJson.read(ContractJson.canonical(entry.get("act")), RecordedAct.class);
            assertThat(recorded.act()).isEqualTo(act);
            assertThat(entry.get("leafHash").stringValue())
                    .isEqualTo(Hash.leaf(ContractJson.canonical(recorded)).hex());
        });
    }

    @Test
    void unreadableVerdictEndsInReview() {
        Case subject = Cases.listing("title").build();

        sendRaw(unreadable(subject, subject.tenant()));

        DecisionRecorded recorded = decisions.await(subject.id(), 1).get(0).event();
        assertThat(recorded.decision().verdict().outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(recorded.decision().run()).isEqualTo(2);
        ReasoningChain chain = ContractJson.read(content.get(subject.tenant(), recorded.chain()), ReasoningChain.class);
        assertThat(chain.steps()).singleElement().isInstanceOf(ReasoningStep.Failed.class);
    }

    @Test
    void verdictOfAnImpossibleTenantDoesNotHoldUpTheOthers() {
        Case subject = Cases.listing("title").build();
        RingMessage<CaseReasoned> verdict = verdict(subject);

        sendRaw(unreadable(subject, "../other\0tenant"));
        send(verdict);

        assertThat(decisions.await(subject.id(), 1).get(0).event().decision().verdict())
                .isEqualTo(verdict.event().verdict());
    }

    @Test
    void aDecisionIsProvenToItsTenantAlone() throws Exception {
        RingMessage<CaseReasoned> verdict = verdicts(1).get(0);
        send(verdict);
        DecisionRecorded recorded =
                decisions.await(verdict.event().caseId(), 1).get(0).event();
        String path = "/v1/proofs/decision?caseId=" + recorded.caseId() + "&run=1";

        HttpResponse<String> answer = send(as(recorded.tenant(), path + "&since=1"));
        DecisionProof proof = ContractJson.read(answer.body().getBytes(StandardCharsets.UTF_8), DecisionProof.class);

        List<VerifierKey> keys = new ArrayList<>();
        json(get("/v1/keys"), 200)
                .get("keys")
                .forEach(key -> keys.add(VerifierKey.parse(key.get("key").stringValue())));
        assertThat(new ProofCheck(keys).check(proof, null, null)).allMatch(CheckedPart::holds);
        assertThat(proof.decision())
                .isEqualTo(new String(ContractJson.canonical(recorded.decision()), StandardCharsets.UTF_8));
        assertThat(proof.consistency()).isNotNull();
        assertProblem(
                send(as("other", path)),
                404,
                "decision-not-found",
                recorded.caseId().toString());
        assertProblem(send(as(recorded.tenant(), path + "&since=99999")), 400, "parameter-out-of-range", "since");
    }

    @Test
    void checkpointsAreServedAndCopied() throws Exception {
        send(verdicts(1).get(0));
        long size = json(get("/v1/tree-head"), 200).get("treeSize").longValue();

        HttpResponse<String> note = get("/checkpoint");

        assertThat(note.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note.body()).text());
        assertThat(checkpoint.treeSize()).isGreaterThanOrEqualTo(size);
        assertThat(json(get("/v1/checkpoints?from=" + checkpoint.treeSize()), 200)
                        .at("/checkpoints/0/note")
                        .stringValue())
                .isEqualTo(note.body());
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.exists(copies.resolve("latest")));
        assertProblem(get("/v1/checkpoints?limit=0"), 400, "parameter-out-of-range", "got: 0 and 0");
    }

    @Test
    void tilesGiveTheRootOfTheCheckpoint() throws Exception {
        verdicts(3).forEach(this::send);
        await().until(() -> json(get("/v1/tree-head"), 200).get("treeSize").longValue() >= 3);
        int size = (int)
                Math.min(255, json(get("/v1/tree-head"), 200).get("treeSize").longValue());

        List<Hash> hashes = Hash.split(bytes("/tile/0/000.p/" + size));
        DataInputStream bundle = new DataInputStream(new ByteArrayInputStream(bytes("/tile/entries/000.p/" + size)));

        CompactRange range = CompactRange.empty();
        for (Hash hash : hashes) {
            assertThat(Hash.leaf(bundle.readNBytes(bundle.readUnsignedShort()))).isEqualTo(hash);
            range.append(hash);
        }
        JsonNode proof = json(get("/v1/proofs/consistency?from=" + size), 200);
        assertThat(range.root().hex()).isEqualTo(proof.get("fromRootHash").stringValue());
        assertProblem(get("/tile/0/x000/000"), 404, "tile-not-found", "x001/234");
        assertProblem(get("/tile/0/999"), 404, "tile-not-found", "got: 256");
        assertProblem(get("/tile/9/000"), 404, "tile-not-found", "got: 9");
        assertProblem(get("/tile/entries/999.p/3"), 404, "tile-not-found", "got: 3");
    }

    @Test
    void checkOverHttpFindsTheLogSound() throws Exception {
        RingMessage<CaseReasoned> verdict = verdicts(1).get(0);
        send(verdict);
        var ledger = decisions.await(verdict.event().caseId(), 1).get(0).event().ledger();

        JsonNode report = json(
                post(
                        "/v1/fsck",
                        "{\"trustedHeads\":[{\"treeSize\":" + ledger.treeSize() + ",\"rootHash\":\"" + ledger.rootHash()
                                + "\"}]}"),
                200);

        assertThat(report.get("sound").booleanValue()).isTrue();
        assertThat(report.get("entries").longValue()).isGreaterThanOrEqualTo(ledger.treeSize());
        assertThat(json(post("/v1/fsck", ""), 200).get("sound").booleanValue()).isTrue();
        String kept = ContractJson.mapper()
                .writeValueAsString(
                        Map.of("trustedCheckpoints", List.of(get("/checkpoint").body())));
        assertThat(json(post("/v1/fsck", kept), 200).get("sound").booleanValue())
                .isTrue();
        assertProblem(post("/v1/fsck", "{\"trustedCheckpoints\":[\"x\"]}"), 400, "bad-request", "signed note");
    }

    @Test
    void errorsSayWhatWasGotAndWhatWasWanted() throws Exception {
        long size = json(get("/v1/tree-head"), 200).get("treeSize").longValue();

        assertProblem(get("/v1/entries/" + size), 404, "entry-not-found", "[0, " + size + "), got: " + size);
        assertProblem(get("/v1/entries/-1"), 404, "entry-not-found", "got: -1");
        assertProblem(get("/v1/entries?limit=1001"), 400, "parameter-out-of-range", "[1, 1000], got: 1001");
        assertProblem(get("/v1/entries?from=-1"), 400, "parameter-out-of-range", "got: -1");
        assertProblem(get("/v1/proofs/inclusion?index=" + size), 404, "entry-not-found", "got: " + size);
        assertProblem(get("/v1/proofs/inclusion?index=0&treeSize=99999"), 404, "tree-not-found", "got: 99999");
        assertProblem(get("/v1/proofs/consistency?from=99999"), 400, "parameter-out-of-range", "got: 99999");
        assertProblem(get("/v1/proofs/consistency?from=0&to=99999"), 404, "tree-not-found", "got: 99999");
        assertProblem(get("/v1/proofs/inclusion?index=one"), 400, "bad-request", "index");
        assertProblem(
                post("/v1/fsck", "{\"trustedHeads\":[{\"treeSize\":1,\"rootHash\":\"xyz\"}]}"), 400, "bad-request", "");
    }

    @Test
    void callersWithoutTheServiceTokenAreRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/v1/tree-head")).build();

        HttpResponse<String> response = send(request);

        assertThat(json(response, 401).get("type").stringValue()).isEqualTo("urn:mingjian:problem:unauthorized");
    }

    @Test
    void healthIsOpenToProbes() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri("/actuator/health/readiness")).build();

        assertThat(send(request).statusCode()).isEqualTo(200);
    }

    private void assertProven(DecisionRecorded recorded) throws Exception {
        long index = recorded.ledger().index();
        JsonNode entry = json(get("/v1/entries/" + index), 200);
        Hash leaf = Hash.leaf(ContractJson.canonical(recorded.decision()));
        assertThat(entry.get("leafHash").stringValue()).isEqualTo(leaf.hex());
        assertThat(Hash.leaf(ContractJson.canonical(entry.get("decision")))).isEqualTo(leaf);
        assertThat(json(get("/v1/entries?from=" + index + "&limit=1"), 200)
                        .get("entries")
                        .get(0))
                .isEqualTo(entry);

        JsonNode head = json(get("/v1/tree-head"), 200);
        Hash root = Hash.ofHex(head.get("rootHash").stringValue());
        long size = head.get("treeSize").longValue();
        JsonNode inclusion = json(get("/v1/proofs/inclusion?index=" + index + "&treeSize=" + size), 200);
        assertThat(new InclusionProof(index, size, path(inclusion)).verifies(leaf, root))
                .isTrue();

        long then = recorded.ledger().treeSize();
        JsonNode consistency = json(get("/v1/proofs/consistency?from=" + then + "&to=" + size), 200);
        assertThat(new ConsistencyProof(then, size, path(consistency))
                        .verifies(Hash.ofHex(recorded.ledger().rootHash()), root))
                .isTrue();
    }

    private List<JsonNode> entriesOf(ActPerformed act) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        json(get("/v1/entries?limit=1000"), 200).get("entries").forEach(entry -> {
            if (entry.at("/act/act/id").asString("").equals(act.id().toString())) {
                found.add(entry);
            }
        });
        return found;
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(Hash.ofHex(hash.stringValue())));
        return path;
    }

    private static List<RingMessage<CaseReasoned>> verdicts(int count) {
        List<RingMessage<CaseReasoned>> verdicts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            verdicts.add(verdict(Cases.listing("title").build()));
        }
        return verdicts;
    }

    private static RingMessage<CaseReasoned> verdict(Case subject) {
        CaseReasoned reasoned = Verdicts.reasoned(subject, Outcome.PASS);
        return new RingMessage<>(Identifiers.next(), reasoned.tenant(), TestClock.NOW, null, reasoned);
    }

    private static ProducerRecord<String, byte[]> unreadable(Case subject, String tenant) {
        var record = new ProducerRecord<>(
                Topics.CASES_REASONED, subject.id().toString(), "{\"broken".getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", Identifiers.next().toString());
        header(record, "ce_type", "io.mingjian.case.reasoned.v1");
        header(record, "ce_source", "urn:mingjian:test");
        header(record, "ce_subject", subject.id().toString());
        header(record, "ce_tenant", tenant);
        header(record, "ce_run", "2");
        return record;
    }

    private void send(RingMessage<CaseReasoned> verdict) {
        publisher.send(Topics.CASES_REASONED, verdict).join();
    }

    private static void sendRaw(ProducerRecord<String, byte[]> record) {
        Map<String, Object> settings = Map.copyOf(RealServers.kafkaClientProperties());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = producer.send(record);
            await().until(sent::isDone);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private HttpRequest as(String tenant, String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Mingjian-Tenant", tenant)
                .build();
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return ContractJson.mapper().readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code, String detail) {
        JsonNode problem = json(response, status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:mingjian:problem:" + code);
        assertThat(problem.get("detail").stringValue()).contains(detail);
    }
}
