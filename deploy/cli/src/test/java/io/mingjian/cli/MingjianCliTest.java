/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.cli.chain.Chains;
import io.mingjian.cli.console.Terminal;
import io.mingjian.cli.platform.Installation;
import io.mingjian.cli.platform.RecordedPlatform;
import io.mingjian.contracts.json.ContractJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class MingjianCliTest {

    private static final String DECIDED = """
            {"id":"%s","pack":"ecommerce-compliance","status":"DECIDED","decision":{"outcome":"BLOCK","severity":2,
             "confidence":0.9,"labels":[{"hypothesis":"absolute-term","probability":0.9,"severity":1}],
             "modalityWeights":{"TEXT":1.0},"actions":[{"id":"notify-seller"}],"ledger":{"index":12,"treeSize":13}}}
            """.formatted(Chains.CASE);
    private static final String PACKS = """
            {"packs":[{"name":"ecommerce-compliance","version":"1.0.0","hypotheses":[{"id":"absolute-term",
             "name":{"zh":"绝对化用语","en":"Absolute term"},"kind":"VIOLATION","prior":0.05,"severity":1,"clauses":[]}]}]}
            """;

    @TempDir
    private Path home;

    private final RecordedPlatform platform = new RecordedPlatform();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void unknownOptionsAreAMatterOfUsage() {
        assertThat(run("review", "--colour")).isEqualTo(2);
        assertThat(text(err)).contains("unknown option --colour", "usage: mingjian review");
    }

    @Test
    void reviewWantsOneThingToReview() {
        assertThat(run("review")).isEqualTo(2);
        assertThat(run("review", "--text", "a", "batch.jsonl")).isEqualTo(2);
        assertThat(run("review", "--text", "a", "--case", "c.json")).isEqualTo(2);
    }

    @Test
    void reviewShowsTheChainOfAText() {
        decidesEverything();
        assertThat(run("review", "--text", Chains.TITLE)).isZero();
        assertThat(text(out)).contains("BLOCK · Take down", "ledger      index 12, tree size 13");
        assertThat(platform.submitted()).singleElement().satisfies(body -> {
            assertThat(body.path("pack").asString()).isEqualTo("ecommerce-compliance");
            assertThat(body.path("texts").path("description").asString()).isEqualTo(Chains.TITLE);
            assertThat(body.path("locale").asString()).isEqualTo("zh-CN");
        });
    }

    @Test
    void reviewPutsThePictureIn() throws IOException {
        decidesEverything();
        Path picture = Files.write(home.resolve("photo.PNG"), new byte[] {1, 2, 3});
        assertThat(run("review", "--image", picture.toString(), "--pack", "ticket-triage", "--lang", "zh"))
                .isZero();
        JsonNode attachment = platform.submitted().get(0).path("attachments").path(0);
        assertThat(attachment.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(attachment.path("data").asString()).isEqualTo("AQID");
        assertThat(text(out)).contains("拦截 · 下架");
    }

    @Test
    void reviewAsJsonIsOneLineWithTheChain() {
        decidesEverything();
        assertThat(run("review", "--text", "a", "--json")).isZero();
        JsonNode result = ContractJson.mapper().readTree(text(out));
        assertThat(text(out).lines()).hasSize(1);
        assertThat(result.path("decision").path("actions").path(0).path("id").asString())
                .isEqualTo("notify-seller");
        assertThat(result.path("chain").path("steps").size()).isEqualTo(6);
    }

    @Test
    void aBatchGoesOnAfterARefusedCase() throws IOException {
        decidesEverything();
        platform.answer("POST /v1/cases", 422, "{\"title\":\"Empty case\"}");
        Path batch = Files.writeString(
                home.resolve("cases.jsonl"), "{\"texts\":{\"title\":\"a\"}}\n\n{\"texts\":{\"title\":\"b\"}}\n");
        assertThat(run("review", batch.toString())).isEqualTo(1);
        assertThat(text(out)).contains("cases.jsonl:1").doesNotContain("cases.jsonl:3");
        assertThat(text(err)).contains("cases.jsonl:3  the platform refused (422): Empty case");
    }

    @Test
    void statusTellsEverythingAboutARunningInstance() {
        platform.answer("GET /v1/packs", 200, PACKS)
                .answer("GET /actuator/health", 200, "{\"status\":\"UP\"}")
                .answer(
                        "GET /v1/cases?limit=200",
                        200,
                        "{\"cases\":[{\"status\":\"DECIDED\",\"outcome\":\"BLOCK\"}],\"next\":\"b+1\"}")
                .answer("GET /v1/cases?limit=200&cursor=b%2B1", 200, "{\"cases\":[{\"status\":\"SUBMITTED\"}]}")
                .answer("GET /v1/cases?status=DECIDED&limit=1", 200, "{\"cases\":[{\"id\":\"" + Chains.CASE + "\"}]}")
                .answer("GET /v1/cases/" + Chains.CASE, 200, DECIDED);
        assertThat(run("status")).isEqualTo(1);
        assertThat(text(out))
                .contains("state     running", "platform-api       port " + platform.port(), "up")
                .contains("ecommerce-compliance   1.0.0 · 1 hypotheses")
                .contains("cases     2: BLOCK 1, SUBMITTED 1", "ledger    13 entries")
                .contains("audit-service", "down");
    }

    @Test
    void statusOfNothingIsAClearLine() {
        Installation never = new Installation(home, platform.port());
        assertThat(cli(never).run(List.of("status"))).isEqualTo(1);
        assertThat(text(out)).contains("not running; start it with bin/mingjian up");
    }

    @Test
    void statusSpeaksChinese() {
        platform.answer("GET /v1/packs", 200, PACKS)
                .answer("GET /v1/cases?limit=200", 200, "{\"cases\":[{\"outcome\":\"BLOCK\"}]}")
                .answer("GET /v1/cases?status=DECIDED&limit=1", 200, "{\"cases\":[]}");
        run("status", "--lang", "zh");
        assertThat(text(out)).contains("状态      运行中", "1.0.0 · 1 个假设", "案例      1: 拦截 1", "账本      空");
    }

    @Test
    void statusFindsTheInstanceOfItsHomeOnAnyPort() throws IOException {
        platform.answer("GET /v1/packs", 200, PACKS).answer("GET /v1/cases?limit=200", 200, "{\"cases\":[]}");
        platform.answer("GET /v1/cases?status=DECIDED&limit=1", 200, "{\"cases\":[]}")
                .installation(home);
        long pid = ProcessHandle.current().pid();
        Files.createDirectories(home.resolve("run"));
        Files.writeString(home.resolve("run/instance.json"), """
                {"console":"http://127.0.0.1:%1$d/","pid":%2$d,"ports":{"kafka":9999,"platform-api":%1$d},
                 "startedAt":"2026-11-21T20:00:00Z","state":"ready"}
                """.formatted(platform.port(), pid));
        cli(Installation.of(Map.of("MINGJIAN_HOME", home.toString()), "/")).run(List.of("status"));
        assertThat(text(out))
                .contains("state     running (pid " + pid + ", since 2026-11-21T20:00:00Z)")
                .contains("server    kafka              port 9999", "ledger    empty");
    }

    @Test
    void demoFailsWhereASampleIsNotDecidedAsExpected() throws IOException {
        decidesEverything();
        sample("01-block", "BLOCK");
        assertThat(run("demo", "--samples", home.toString())).isZero();
        sample("02-pass", "PASS");
        assertThat(run("demo", "--samples", home.toString())).isEqualTo(1);
        assertThat(text(out)).contains("✗ 02-pass", "1 of 2 samples were not decided as expected");
        assertThat(platform.submitted()).noneMatch(body -> body.has("sample"));
    }

    @Test
    void evaluateScoresARecordWithoutSendingItsLabels() throws IOException {
        decidesEverything();
        platform.answer("GET /v1/packs", 200, PACKS);
        Path manifest = Files.writeString(home.resolve("manifest.jsonl"), """
                {"id":"r1","kind":"ecommerce_compliance_text","text":"全网第一","labels":{"violating":true}}
                {"id":"r2","kind":"ecommerce_compliance_text","text":"毛巾","labels":{"violating":false}}
                {"id":"r3","kind":"ticket_triage_en","text":"broken","labels":{"device":"laptop"}}
                {"id":"r4","kind":"image_qr","text":"code","labels":{"payload":"x"}}
                """);
        Path report = home.resolve("report.json");
        assertThat(run("evaluate", manifest.toString(), "--out", report.toString()))
                .isZero();
        JsonNode kinds =
                ContractJson.mapper().readTree(Files.readString(report)).path("kinds");
        JsonNode text = kinds.path("ecommerce_compliance_text");
        assertThat(text.path("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(text.path("coverage").asDouble()).isEqualTo(1.0);
        assertThat(text.path("errors").path(0).asString()).isEqualTo("r2");
        assertThat(kinds.path("ticket_triage_en").path("reason").asString())
                .isEqualTo("pack ticket-triage is not installed");
        assertThat(kinds.path("image_qr").path("served").asBoolean()).isFalse();
        assertThat(platform.submitted()).noneMatch(body -> body.toString().contains("violating"));
        assertThat(home.resolve("report.json.journal")).doesNotExist();
    }

    @Test
    void evaluateLooksUpDescriptionsWhetherOrNotAPackIsInstalled() throws IOException {
        platform.answer("GET /v1/packs", 200, "{\"packs\":[]}")
                .answer("GET /v1/lookup/dangerous-goods?limit=1&q=power+bank+%26+more", 200, """
                        {"matches":[{"code":"3481","description":"d","level":"9","score":2.5,"by":"NAME"}]}""")
                .answer("GET /v1/lookup/dangerous-goods?limit=1&q=xyzzy", 200, "{\"matches\":[]}")
                .answer("GET /v1/lookup/tariff?limit=1&q=too+long", 400, "{\"title\":\"Lookup not answered\"}");
        Path manifest = Files.writeString(home.resolve("manifest.jsonl"), """
                {"id":"r1","kind":"dangerous_goods_lookup","text":"power bank & more","labels":{"un_number":"UN3481"}}
                {"id":"r2","kind":"dangerous_goods_lookup","text":"xyzzy","labels":{"un_number":1203}}
                {"id":"r3","kind":"hs_code_lookup","text":"too long","labels":{"hs_code":"850760"}}
                """);
        Path report = home.resolve("report.json");
        assertThat(run("evaluate", manifest.toString(), "--out", report.toString()))
                .isZero();
        JsonNode kinds =
                ContractJson.mapper().readTree(Files.readString(report)).path("kinds");
        JsonNode goods = kinds.path("dangerous_goods_lookup");
        assertThat(goods.path("served").asBoolean()).isTrue();
        assertThat(goods.path("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(goods.at("/confusion/1203/(nothing)").asInt()).isEqualTo(1);
        assertThat(goods.has("coverage")).isFalse();
        assertThat(goods.path("latencyMillis").path("p50").asDouble()).isPositive();
        assertThat(kinds.at("/hs_code_lookup/failed").asInt()).isEqualTo(1);
        assertThat(kinds.at("/hs_code_lookup/failures/r3").asString()).contains("Lookup not answered");
        assertThat(platform.submitted()).isEmpty();
    }

    private void decidesEverything() {
        String chain = new String(ContractJson.canonical(Chains.blocked()), StandardCharsets.UTF_8);
        platform.answer("POST /v1/cases", 200, DECIDED).answer("GET /v1/cases/" + Chains.CASE + "/chain", 200, chain);
    }

    private void sample(String name, String outcome) throws IOException {
        Files.writeString(home.resolve(name + ".case.json"), """
                {"sample":{"title":{"zh":"标题","en":"title"},"expected":{"outcome":"%s"},"note":{"zh":"注","en":"note"}},
                 "pack":"ecommerce-compliance","texts":{"title":"全网第一"}}
                """.formatted(outcome));
    }

    private int run(String... arguments) {
        return cli(platform.installation(home)).run(List.of(arguments));
    }

    private MingjianCli cli(Installation installation) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100,
                Locale.ENGLISH);
        return new MingjianCli(installation, terminal);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
