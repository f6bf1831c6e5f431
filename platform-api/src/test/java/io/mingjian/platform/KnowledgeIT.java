/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.platform.services.AnsweringService;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Knowledge through the door, with a service behind it that answers what each test wants. */
class KnowledgeIT extends PlatformIT {

    private static final String ZIP = "application/zip";
    private static final String VERSION = """
            {"pack":{"name":"small-talk","version":"1.1.0","digest":"d","graphDigest":"g",\
            "policy":{"sha256":"0000000000000000000000000000000000000000000000000000000000000000",\
            "size":3}},"title":{"zh":"小包","en":"Small pack"},"hypotheses":2,"clauses":1}""";
    private static final String TRIAL = """
            {"id":"01a2011c-ed78-7cd9-96fa-342a986b33b8","kind":"%s","tenant":"acme","pack":"small-talk",\
            "version":"1.1.0","share":0.5,"state":"RUNNING","startedAt":"2026-11-25T13:00:00Z"}""";

    @Autowired
    private TestingRing ring;

    @BeforeEach
    void forget() throws Exception {
        while (!KNOWLEDGE.wasAskedNothingMore()) {
            KNOWLEDGE.request();
        }
        KNOWLEDGE.answers(500, "{}");
    }

    @Test
    void readsAreMadeInTheNameOfTheCallersTenantWhateverTheClientSays() throws Exception {
        KNOWLEDGE.answers(
                200,
                "[{\"version\":\"1.0.0\",\"digest\":\"d\",\"installedAt\":\"2026-11-25T13:00:00Z\","
                        + "\"live\":true}]");
        Api api = tenant("acme", "SUBMITTER");

        Api.Answer answer =
                api.send(api.request("/v1/packs/small-talk/versions").GET().header("Mingjian-Tenant", "other"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/versions/0/live").asBoolean()).isTrue();
        AnsweringService.Request asked = KNOWLEDGE.request();
        assertThat(asked.target()).isEqualTo("/v1/packs/small-talk/versions");
        assertThat(asked.header("Mingjian-Tenant")).isEqualTo("acme");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer " + SERVICE_TOKEN);
    }

    @Test
    void aPackIsUploadedAsItCame() throws Exception {
        KNOWLEDGE.answers(201, VERSION);
        Api.Answer answer = admin().post("/v1/packs?activate=false", ZIP, BodyPublishers.ofString("zip bytes"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/pack/version").asString()).isEqualTo("1.1.0");
        AnsweringService.Request asked = KNOWLEDGE.request();
        assertThat(asked.target()).isEqualTo("/v1/packs?activate=false");
        assertThat(asked.header("Content-Type")).isEqualTo(ZIP);
        assertThat(asked.text()).isEqualTo("zip bytes");
        assertThat(told("pack.installed", 1)).allSatisfy(act -> assertThat(act.details())
                .containsEntry("version", "1.1.0")
                .containsEntry("digest", "d")
                .containsEntry("activated", "false"));
    }

    @Test
    void aRefusedPackIsToldWithItsPlace() {
        KNOWLEDGE.answers(422, """
                {"title":"Pack refused","status":422,"code":"pack-refused","detail":"pack.yaml:17 at /x: got: 2",\
                "file":"pack.yaml","line":17,"path":"/hypotheses/0/prior"}""");
        JsonNode problem =
                admin().post("/v1/packs", ZIP, BodyPublishers.ofString("zip")).json();
        assertThat(problem.at("/status").asInt()).isEqualTo(422);
        assertThat(problem.at("/type").asString()).isEqualTo("urn:mingjian:problem:pack-refused");
        assertThat(problem.at("/detail").asString()).isEqualTo("pack.yaml:17 at /x: got: 2");
        assertThat(problem.at("/file").asString()).isEqualTo("pack.yaml");
        assertThat(problem.at("/line").asInt()).isEqualTo(17);
        assertThat(problem.at("/path").asString()).isEqualTo("/hypotheses/0/prior");
    }

    @Test
    void editsAreMadeInTheNameOfTheKey() throws Exception {
        KNOWLEDGE.answers(201, VERSION);
        Api.Answer answer = admin().postJson("/v1/packs/small-talk/edits", """
                {"base":"1.0.0","version":"1.1.0","changes":[{"kind":"prior","hypothesis":"rude","prior":0.1}]}""");
        assertThat(answer.status()).isEqualTo(201);
        AnsweringService.Request asked = KNOWLEDGE.request();
        assertThat(asked.target()).isEqualTo("/v1/packs/small-talk/edits");
        assertThat(asked.text())
                .contains("\"by\":\"bootstrap\"", "{\"kind\":\"prior\",\"hypothesis\":\"rude\",\"prior\":0.1}")
                .doesNotContain("null");
        Api.Answer forged = admin().postJson("/v1/packs/small-talk/edits", "{\"by\":\"somebody else\"}");
        assertThat(forged.status()).isEqualTo(400);
        assertThat(KNOWLEDGE.wasAskedNothingMore()).isTrue();
        assertThat(told("pack.edited", 1).get(0).details()).containsEntry("base", "1.0.0");
    }

    @Test
    void aFileOfAVersionIsDownloadedUnderItsName() {
        KNOWLEDGE.answers(new AnsweringService.Answer(200, ZIP, "zip bytes", Map.of()));
        Api.Answer answer = tenant("acme", "AUDITOR").get("/v1/packs/small-talk/versions/1.0.0/archive");
        assertThat(answer.header("Content-Type")).isEqualTo(ZIP);
        assertThat(answer.header("Content-Disposition")).contains("small-talk-1.0.0.zip");
        assertThat(answer.text()).isEqualTo("zip bytes");
    }

    @Test
    void aBacktestIsStartedForTheOwnTenantAndItsReportIsFound() throws Exception {
        KNOWLEDGE.answers(202, TRIAL.formatted("BACKTEST"));
        Api acme = tenant("acme", "POLICY_EDITOR");
        Api.Answer started = acme.post(
                "/v1/packs/small-talk/versions/1.1.0/backtest?count=7", "text/plain", BodyPublishers.noBody());
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.header("Location")).isEqualTo("/v1/backtests/01a2011c-ed78-7cd9-96fa-342a986b33b8");
        assertThat(started.text()).doesNotContain("tenant");
        AnsweringService.Request asked = KNOWLEDGE.request();
        assertThat(asked.target()).isEqualTo("/v1/packs/small-talk/versions/1.1.0/backtest?count=7");
        assertThat(asked.header("Mingjian-Tenant")).isEqualTo("acme");
        KNOWLEDGE.answers(200, """
                {"job":%s,"given":2,"compared":2,"agreed":1,"outcomes":{"PASS→BLOCK":1},"hypotheses":{},"causes":{},\
                "examples":[{"tenant":"acme","caseId":"01a2011d-0000-7cd9-96fa-342a986b33b8","change":"PASS→BLOCK",\
                "liveVersion":"1.0.0","causes":[]}]}""".formatted(TRIAL.formatted("BACKTEST")));
        assertThat(acme.get(started.header("Location"))
                        .json()
                        .at("/outcomes/PASS→BLOCK")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void factsAreImportedWithTheKeyAsTheirSource() throws Exception {
        KNOWLEDGE.answers(201, """
                {"imported":{"id":"01a2011c-ed78-7cd9-96fa-342a986b33b8","source":"s","statedBy":"b",\
                "mediaType":"text/csv","digest":"d","importedAt":"2026-11-25T13:00:00Z"},"facts":3}""");
        Api.Answer answer = tenant("acme", "POLICY_EDITOR")
                .post(
                        "/v1/facts?source=a%26by%3Dforged&by=forged&subjectColumn=sku&column=%E5%8F%B7=cert&column=b=c",
                        "text/csv", BodyPublishers.ofString("sku,号,b\n"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/facts").asInt()).isEqualTo(3);
        AnsweringService.Request asked = KNOWLEDGE.request();
        assertThat(asked.target())
                .matches("/v1/facts\\?source=a%26by%3Dforged&by=test&subjectColumn=sku"
                        + "&column=%E5%8F%B7%3Dcert&column=b%3Dc")
                .doesNotContain("by=forged&");
        assertThat(asked.body()).isEqualTo("sku,号,b\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tablesAreSearched() throws Exception {
        KNOWLEDGE.answers(
                200,
                "{\"matches\":[{\"code\":\"3480\",\"description\":\"LITHIUM ION BATTERIES\","
                        + "\"level\":\"9\",\"score\":21.4,\"by\":\"NAME\"}]}");
        Api.Answer answer = tenant("acme", "SUBMITTER").get("/v1/lookup/dangerous-goods?q=a%2Bb%20%7Bc%7D&limit=1");
        assertThat(answer.json().at("/matches/0/code").asString()).isEqualTo("3480");
        assertThat(KNOWLEDGE.request().target()).isEqualTo("/v1/lookup/dangerous-goods?q=a%2Bb%20%7Bc%7D&limit=1");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/packs",
        "POST, /v1/packs/small-talk/versions/1.0.0/activate",
        "POST, /v1/packs/small-talk/versions/1.0.0/shadow",
        "POST, /v1/packs/small-talk/versions/1.0.0/backtest",
        "POST, /v1/packs/small-talk/edits",
        "POST, /v1/facts?source=s",
        "DELETE, /v1/packs/small-talk/shadow",
        "DELETE, /v1/facts/01a2011c-ed78-7cd9-96fa-342a986b33b8",
        "DELETE, /v1/facts?import=01a2011c-ed78-7cd9-96fa-342a986b33b8"
    })
    void onlyPolicyEditorsChangeAnything(String method, String path) {
        for (String role : new String[] {"SUBMITTER", "REVIEWER", "AUDITOR"}) {
            Api api = tenant("default", role);
            Api.Answer answer =
                    method.equals("POST") ? api.post(path, type(path), BodyPublishers.ofString("x")) : api.delete(path);
            assertThat(answer.status()).as(role).isEqualTo(403);
        }
        assertThat(KNOWLEDGE.wasAskedNothingMore()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/packs",
                "/v1/packs/small-talk/versions/1.0.0/activate",
                "/v1/packs/small-talk/versions/1.0.0/shadow",
                "/v1/packs/small-talk/edits"
            })
    void packsOfAllTenantsAreChangedByTheOperatorAlone(String path) {
        Api.Answer answer = tenant("acme", "ADMINISTRATOR").post(path, type(path), BodyPublishers.ofString("{}"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("other-tenant");
        assertThat(KNOWLEDGE.wasAskedNothingMore()).isTrue();
    }

    @Test
    void everyOperationIsDescribedWithASummary() {
        JsonNode paths = anonymous().get("/v3/api-docs").json().at("/paths");
        for (String path : new String[] {
            "/v1/packs/{name}/versions",
            "/v1/packs/{name}/versions/{version}",
            "/v1/packs/{name}/versions/{version}/archive",
            "/v1/packs/{name}/edits",
            "/v1/packs/{name}/shadow",
            "/v1/packs/{name}/changes",
            "/v1/backtests/{id}",
            "/v1/facts",
            "/v1/conflicts",
            "/v1/clauses/{clause}/decisions",
            "/v1/lookup/tariff"
        }) {
            assertThat(paths.has(path)).as(path).isTrue();
            paths.get(path)
                    .forEach(operation -> assertThat(operation.path("summary").asString(""))
                            .as(path)
                            .isNotBlank());
        }
    }

    private List<ActPerformed> told(String act, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> acts(act).size() >= count);
        assertThat(acts(act)).hasSize(count);
        return acts(act);
    }

    private List<ActPerformed> acts(String name) {
        return ring.acts().stream()
                .filter(act -> act.act().equals(name) && act.subject().equals("pack/small-talk"))
                .toList();
    }

    private static String type(String path) {
        return path.endsWith("edits") ? "application/json" : path.startsWith("/v1/facts") ? "text/turtle" : ZIP;
    }
}
