/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.cases.RunBase;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

class RunsIT extends PlatformIT {

    private static final String OTHER_PACK = "ticket-triage";

    @Autowired
    private TestingRing ring;

    @Autowired
    private Environment environment;

    @Test
    void unchangedRunStartsFromTheDecidedOneAndReplaysIt() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        JsonNode before = api.get("/v1/cases/" + id).json();
        JsonNode chain = api.get("/v1/cases/" + id + "/chain").json();

        Api.Answer accepted = api.postJson("/v1/cases/" + id + "/runs", "{}");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/v1/cases/" + id + "/runs/2");
        JsonNode run = awaitRun(api, id, 2);
        assertThat(run.at("/replayed").asBoolean()).isTrue();
        assertThat(run.at("/decision/outcome").asString()).isEqualTo("BLOCK");
        RunBase base = Objects.requireNonNull(ring.lastRun(UUID.fromString(id)).base());
        assertThat(base.run()).isEqualTo(1);
        assertThat(base.perception().sha256())
                .isEqualTo(chain.at("/perception/sha256").asString());
        assertThat(Objects.requireNonNull(base.knowledge()).sha256())
                .isEqualTo(chain.at("/knowledge/sha256").asString());
        assertThat(base.chain().sha256())
                .isEqualTo(before.at("/decision/chainDigest").asString());
        assertThat(api.get("/v1/cases/" + id).json()).isEqualTo(before);
    }

    @Test
    void waitingClientGetsTheFinishedRunAndTheCaseKeepsItsDecision() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");

        Api.Answer run =
                api.postJson("/v1/cases/" + id + "/runs", "{\"without\":[\"lexicon-1\"]}", "Prefer", "wait=20");

        assertThat(run.status()).isEqualTo(200);
        assertThat(run.header("Preference-Applied")).isEqualTo("wait=20");
        assertThat(run.header("Location")).isEqualTo("/v1/cases/" + id + "/runs/2");
        assertThat(run.json().at("/decision/outcome").asString()).isEqualTo("PASS");
        assertThat(run.json().at("/replayed").asBoolean(true)).isFalse();
        assertThat(run.json().at("/request/without/0").asString()).isEqualTo("lexicon-1");
        JsonNode kept = api.get("/v1/cases/" + id).json();
        assertThat(kept.at("/decision/outcome").asString()).isEqualTo("BLOCK");
        assertThat(kept.at("/run").asInt()).isEqualTo(1);
        assertThat(api.get("/v1/cases?outcome=PASS").json().at("/cases").toString())
                .doesNotContain(id);
        assertThat(api.get("/v1/cases/" + id + "/chain").json().at("/run").asInt())
                .isEqualTo(1);
        JsonNode runs = api.get("/v1/cases/" + id + "/runs").json().at("/runs");
        assertThat(runs.size()).isEqualTo(2);
        assertThat(runs.at("/0/outcome").asString()).isEqualTo("BLOCK");
        assertThat(runs.at("/1/outcome").asString()).isEqualTo("PASS");
        assertThat(runs.at("/1/request/base/run").asInt()).isEqualTo(1);
    }

    @Test
    void differenceNamesTheFirstStepAtWhichTwoRunsPart() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        run(api, id, "{}");
        run(api, id, "{\"without\":[\"lexicon-1\"],\"from\":1}");

        JsonNode replay = api.get("/v1/cases/" + id + "/runs/1/diff/2").json();
        JsonNode changed = api.get("/v1/cases/" + id + "/runs/1/diff/3").json();
        JsonNode back = api.get("/v1/cases/" + id + "/runs/3/diff/1").json();

        assertThat(replay.at("/equal").asBoolean()).isTrue();
        assertThat(replay.has("divergence")).isFalse();
        assertThat(changed.at("/equal").asBoolean(true)).isFalse();
        assertThat(changed.at("/divergence/step").asInt()).isEqualTo(1);
        assertThat(changed.at("/divergence/firstOperator").asString()).isEqualTo("lexicon");
        assertThat(changed.at("/evidence/removed/0/id").asString()).isEqualTo("lexicon-1");
        assertThat(changed.at("/verdict/firstOutcome").asString()).isEqualTo("BLOCK");
        assertThat(changed.at("/verdict/secondOutcome").asString()).isEqualTo("PASS");
        assertThat(changed.at("/summary/zh").asString()).contains("从第 1 步");
        assertThat(back.at("/evidence/added/0/id").asString()).isEqualTo("lexicon-1");
    }

    @Test
    void everythingThatIsAskedForTravelsWithTheRun() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");

        Api.Answer run = api.postJson("/v1/cases/" + id + "/runs", """
                {"freeze":[2,1,2],"without":["OCR"],"priors":{"absolute-term":0.02},"order":["contact","lexicon"],
                 "budget":{"millis":7.5},"asOf":"2020-01-01T00:00:00Z","from":1,"models":{"fusion":"3"}}""", "Prefer", "wait=20");

        assertThat(run.status()).as(run.text()).isEqualTo(200);
        RunRequest sent = ring.lastRun(UUID.fromString(id));
        assertThat(sent.number()).isEqualTo(2);
        assertThat(sent.wantedModels()).containsExactly(Map.entry("fusion", "3"));
        assertThat(sent.freeze()).containsExactly(1, 2);
        assertThat(sent.without()).containsExactly("OCR");
        assertThat(sent.priors()).containsExactly(Map.entry("absolute-term", 0.02));
        assertThat(sent.order()).containsExactly("contact", "lexicon");
        assertThat(Objects.requireNonNull(sent.budget()).millis()).isEqualTo(7.5);
        assertThat(sent.budget().operators()).isEqualTo(4);
        assertThat(String.valueOf(sent.asOf())).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(sent.pack()).isNull();
    }

    @Test
    void evidenceThatTheRunBeforeTookAwayMayBeTakenAwayAgain() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        run(api, id, "{\"without\":[\"lexicon-1\"]}");

        JsonNode again = run(api, id, "{\"without\":[\"lexicon-1\",\"contact-1\"]}");

        assertThat(again.at("/request/base/run").asInt()).isEqualTo(2);
        assertThat(again.at("/decision/outcome").asString()).isEqualTo("PASS");
    }

    @Test
    void anotherPackLooksItsKnowledgeUpAnew() throws Exception {
        publisher().send(Topics.PACKS_INSTALLED, installed(OTHER_PACK)).get(30, TimeUnit.SECONDS);
        Api api = tenant("runs", "SUBMITTER");
        api.until("/v1/packs", answer -> answer.text().contains(OTHER_PACK));
        String id = decided(api, "");

        JsonNode other = run(api, id, "{\"pack\":\"" + OTHER_PACK + "@1.0.0\"}");
        JsonNode same = run(api, id, "{\"pack\":\"" + PACK + "\",\"from\":1}");

        assertThat(other.at("/request/pack").asString()).isEqualTo(OTHER_PACK + "@1.0.0");
        assertThat(other.at("/request/base").has("perception")).isTrue();
        assertThat(other.at("/request/base").has("knowledge")).isFalse();
        assertThat(same.at("/request/base").has("knowledge")).isTrue();
    }

    @Test
    void runFromOneThatFailedBeforePerceptionStartsAnew() {
        Api api = tenant("runs", "SUBMITTER");
        String id = api.postJson("/v1/cases", listing("败"), "Prefer", "wait=20").id();

        JsonNode run = run(api, id, "{}");

        assertThat(run.at("/request").has("base")).isFalse();
        assertThat(run.has("replayed")).isFalse();
        assertThat(run.at("/decision/run").asInt()).isEqualTo(2);
    }

    @Test
    void decidedCaseStaysDecidedWhileARunIsUnderWay() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, ",\"hold-runs\":\"1\"");
        JsonNode before = api.get("/v1/cases/" + id).json();
        Api.Answer slow = api.postJson("/v1/cases/" + id + "/runs", "{}", "Prefer", "wait=1");
        assertThat(slow.status()).isEqualTo(202);

        ring.perceive(UUID.fromString(id));

        assertThat(run(tenant("runs", "SUBMITTER"), decided(api, ""), "{}")
                        .at("/status")
                        .asString())
                .isEqualTo("DECIDED");
        assertThat(api.get("/v1/cases/" + id).json()).isEqualTo(before);
        assertThat(api.get("/v1/cases/" + id + "/events").text()).contains("DECIDED", "\"outcome\":\"BLOCK\"");
        assertThat(api.get("/v1/cases/" + id + "/runs/2").json().at("/status").asString())
                .isEqualTo("SUBMITTED");
        assertThat(api.get("/v1/cases/" + id + "/runs/2/chain").code()).isEqualTo("not-decided");
        assertThat(api.postJson("/v1/cases/" + id + "/runs", "{\"from\":2}").status())
                .isEqualTo(409);
        ring.decide(UUID.fromString(id));
        assertThat(awaitRun(api, id, 2).at("/replayed").asBoolean()).isTrue();
        assertThat(api.get("/v1/cases/" + id + "/runs/2/chain")
                        .json()
                        .at("/run")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void concurrentRunsNeverShareANumber() {
        Api api = tenant("runs-concurrent", "SUBMITTER");
        String id = decided(api, "");

        List<CompletableFuture<Api.Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api.postJson("/v1/cases/" + id + "/runs", "{\"from\":1}", "Prefer", "wait=20")))
                .toList();

        assertThat(answers.stream()
                        .map(answer -> answer.join().json().at("/run").asInt()))
                .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(answers).allMatch(answer -> answer.join().status() == 200);
        assertThat(ring.deliveries(UUID.fromString(id))).isEqualTo(9);
    }

    @Test
    void caseHasABoundedNumberOfRuns() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        IntStream.range(2, 13).forEach(i -> run(api, id, "{}"));
        long rows = settledRows();

        Api.Answer refused = api.postJson("/v1/cases/" + id + "/runs", "{}", "Idempotency-Key", "one-more");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("too-many-runs");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void equalRequestWithTheSameKeyGivesTheSameRun() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        String key = UUID.randomUUID().toString();
        String path = "/v1/cases/" + id + "/runs";
        api.postJson(path, "{\"without\":[],\"asOf\":null}", "Idempotency-Key", key, "Prefer", "wait=20");
        long rows = settledRows();

        Api.Answer again = api.postJson(path, "{ }", "Idempotency-Key", key, "Prefer", "wait=20");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/run").asInt()).isEqualTo(2);
        assertThat(api.postJson(path, "{\"from\":1}", "Idempotency-Key", key).code())
                .isEqualTo("idempotency-key-reused");
        assertThat(api.postJson(path, "{\"models\":{\"fusion\":\"3\"}}", "Idempotency-Key", key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(api.postJson("/v1/cases", listing("他"), "Idempotency-Key", key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void concurrentDuplicatesMakeOneRun() {
        Api api = tenant("runs-concurrent", "SUBMITTER");
        String id = decided(api, "");
        String key = UUID.randomUUID().toString();

        List<CompletableFuture<Api.Answer>> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api.postJson("/v1/cases/" + id + "/runs", "{}", "Idempotency-Key", key)))
                .toList();

        assertThat(answers).allMatch(answer -> answer.join().json().at("/run").asInt() == 2);
        awaitRun(api, id, 2);
        assertThat(api.get("/v1/cases/" + id + "/runs").json().at("/runs").size())
                .isEqualTo(2);
    }

    @Test
    void runNobodyAskedForIsShownAndItsNumberIsNotGivenAgain() {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        ring.decideUnasked(UUID.fromString(id), 2);
        JsonNode unasked = awaitRun(api, id, 2);
        assertThat(unasked.has("request")).isFalse();

        assertThat(api.postJson("/v1/cases/" + id + "/runs", "{}")
                        .json()
                        .at("/run")
                        .asInt())
                .isEqualTo(3);
        assertThat(api.get("/v1/cases/" + id).json().at("/decision/run").asInt())
                .isEqualTo(1);
    }

    @Test
    void runFromReasoningThatIsNoLongerKeptIsRefused() throws Exception {
        Api api = tenant("runs", "SUBMITTER");
        String id = decided(api, "");
        String digest =
                api.get("/v1/cases/" + id).json().at("/decision/chainDigest").asString();
        erase(digest);

        assertThat(api.postJson("/v1/cases/" + id + "/runs", "{}").code()).isEqualTo("content-erased");
        assertThat(api.get("/v1/cases/" + id + "/runs/1/chain").code()).isEqualTo("chain-erased");
        assertThat(api.get("/v1/cases/" + id + "/runs/1").status()).isEqualTo(200);
    }

    private void erase(String digest) throws IOException {
        Path folder = Path.of(environment.getRequiredProperty("mingjian.content-store.directory"));
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(
                            file -> digest.endsWith(String.valueOf(file.getFileName())) && Files.isRegularFile(file))
                    .toList();
            assertThat(found).hasSize(1);
            Files.delete(found.get(0));
        }
    }

    private static JsonNode run(Api api, String id, String request) {
        Api.Answer answer = api.postJson("/v1/cases/" + id + "/runs", request, "Prefer", "wait=20");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode awaitRun(Api api, String id, int number) {
        return api.until(
                        "/v1/cases/" + id + "/runs/" + number,
                        answer -> answer.json().at("/status").asString().equals("DECIDED"))
                .json();
    }

    private static String decided(Api api, String attributes) {
        return api.postJson("/v1/cases", TestingRing.reasoned(attributes), "Prefer", "wait=20")
                .id();
    }
}
