/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.platform.services.AnsweringService;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which people work: reviews, packs, batches, keys, webhooks; who may do what, and what is told them. */
class ConsoleWorkIT extends ConsolePages {

    private static final String ID = "01a2011c-ed78-7cd9-96fa-342a986b33b8";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final String CONTENTS = """
            {"pack":{"name":"%1$s","version":"1.0.0","digest":"d","graphDigest":"g",\
            "policy":{"sha256":"0000000000000000000000000000000000000000000000000000000000000000","size":3}},\
            "title":{"zh":"包","en":"A pack"},"losses":{"pass":{"ifTrue":10,"ifFalse":0},\
            "review":{"ifTrue":1,"ifFalse":1},"block":{"ifTrue":0,"ifFalse":5}},\
            "budget":{"millis":1500,"operators":24},"operators":[{"operator":"image-object","costMillis":3,\
            "parameters":{"threshold":"0.5"}}],"lexicons":[{"id":"loud","entries":[{"text":"第一","language":"zh"},\
            {"text":"<script>alert(1)</script>","language":"en"}],"allowed":["第一次"],"negatable":true}],\
            "hypotheses":[{"id":"rude","name":{"zh":"粗鲁","en":"Rude"},"kind":"VIOLATION","prior":0.035,"severity":1,\
            "clauses":[]}]}""".formatted(PACK);
    private static final String VERSIONS = """
            [{"version":"1.0.0","digest":"d","installedAt":"2026-11-25T13:00:00Z","live":true},\
            {"version":"1.0.1","digest":"e","installedAt":"2026-11-25T14:00:00Z","live":false,"edit":{"base":"1.0.0",\
            "by":"an editor","note":"<script>alert(1)</script>","madeAt":"2026-11-25T14:00:00Z","changes":[{"kind":\
            "lexicon-entry-added","lexicon":"loud","language":"zh","text":"云顶"}]}}]""";
    private static final String VERSION = """
            {"pack":{"name":"%1$s","version":"1.0.2","digest":"f","graphDigest":"g","policy":{"sha256":\
            "0000000000000000000000000000000000000000000000000000000000000000","size":3}},\
            "title":{"zh":"包","en":"A pack"},"hypotheses":1,"clauses":0}""".formatted(PACK);
    private static final String TRIAL = """
            {"id":"01a2011c-ed78-7cd9-96fa-342a986b33b8","kind":"BACKTEST","pack":"%1$s","version":"1.0.1",\
            "share":1,"state":"ENDED","startedAt":"2026-11-25T13:00:00Z"}""".formatted(PACK);
    private static final String REPORT = """
            {"job":%s,"given":3,"compared":3,"agreed":2,"outcomes":{"PASS→BLOCK":1},\
            "hypotheses":{"rude":{"raised":1,"lowered":0}},"causes":{"EVIDENCE_ADDED lexicon loud":1},"examples":[\
            {"caseId":"01a2011d-0000-7cd9-96fa-342a986b33b8","change":"PASS→BLOCK","liveVersion":"1.0.0","causes":[]}]}""".formatted(TRIAL);

    @BeforeEach
    void knowledgeAnswers() {
        String pack = "/v1/packs/" + PACK;
        KNOWLEDGE.forget();
        KNOWLEDGE.answersTo("GET " + pack + "/versions", 200, VERSIONS);
        KNOWLEDGE.answersTo("GET " + pack + "/versions/1.0.0", 200, CONTENTS);
        KNOWLEDGE.answersTo("GET " + pack + "/shadow", 404, "{\"code\":\"beside-unknown\",\"title\":\"x\"}");
        KNOWLEDGE.answersTo("POST " + pack + "/edits", 201, VERSION);
        KNOWLEDGE.answersTo("POST " + pack + "/versions/1.0.1/backtest", 202, TRIAL);
        KNOWLEDGE.answersTo("POST " + pack + "/versions/1.0.1/activate", 200, VERSION);
        KNOWLEDGE.answersTo("GET /v1/backtests/" + ID, 200, REPORT);
    }

    @AfterEach
    void knowledgeForgets() {
        KNOWLEDGE.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTER, /console/reviews/next",
        "AUDITOR, /console/reviews/01a2011c-ed78-7cd9-96fa-342a986b33b8/claim",
        "POLICY_EDITOR, /console/reviews/01a2011c-ed78-7cd9-96fa-342a986b33b8/release",
        "SUBMITTER, /console/reviews/01a2011c-ed78-7cd9-96fa-342a986b33b8/decision",
        "REVIEWER, /console/cases/01a2011c-ed78-7cd9-96fa-342a986b33b8/appeals",
        "REVIEWER, /console/packs/ecommerce-compliance/versions/1.0.0/edits",
        "SUBMITTER, /console/packs/ecommerce-compliance/versions/1.0.1/shadow",
        "AUDITOR, /console/packs/ecommerce-compliance/shadow/end",
        "REVIEWER, /console/packs/ecommerce-compliance/versions/1.0.1/backtest",
        "SUBMITTER, /console/packs/ecommerce-compliance/versions/1.0.1/publish",
        "REVIEWER, /console/batches",
        "AUDITOR, /console/batches/01a2011c-ed78-7cd9-96fa-342a986b33b8/cancel",
        "POLICY_EDITOR, /console/keys",
        "AUDITOR, /console/keys/01a2011c-ed78-7cd9-96fa-342a986b33b8/rotation",
        "REVIEWER, /console/keys/01a2011c-ed78-7cd9-96fa-342a986b33b8/revocation",
        "SUBMITTER, /console/webhooks",
        "AUDITOR, /console/webhooks/01a2011c-ed78-7cd9-96fa-342a986b33b8/ping",
        "AUDITOR, /console/webhooks/01a2011c-ed78-7cd9-96fa-342a986b33b8/state",
        "AUDITOR, /console/webhooks/01a2011c-ed78-7cd9-96fa-342a986b33b8/deletion"
    })
    void whoLacksTheRoleIsRefused(String role, String path) {
        HttpResponse<String> answer = signedIn(key(role)).submit("/console/cases", path, Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Not allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTER, /console/reviews",
        "SUBMITTER, /console/reviews/statistics",
        "POLICY_EDITOR, /console/keys",
        "AUDITOR, /console/webhooks",
        "AUDITOR, /console/webhooks/01a2011c-ed78-7cd9-96fa-342a986b33b8"
    })
    void pagesOfOtherRolesAreRefused(String role, String path) {
        assertThat(signedIn(key(role)).get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/console/reviews/01a2011c-ed78-7cd9-96fa-342a986b33b8/claim",
        "/console/batches/01a2011c-ed78-7cd9-96fa-342a986b33b8/pause",
        "/console/keys",
        "/console/webhooks",
        "/console/packs/ecommerce-compliance/versions/1.0.1/publish"
    })
    void aFormWithoutItsTokenIsRefused(String path) {
        assertThat(signedIn(admin().key()).post(path, Map.of(), "forged").statusCode())
                .isEqualTo(403);
        assertThat(KNOWLEDGE.wasAskedNothingMore()).isTrue();
    }

    @Test
    void anAppealIsFiledTakenAndDecidedOnThePageOfTheCase() {
        String id = decidedAndNotDrawn();
        String page = "/console/cases/" + id;
        ConsoleVisitor shop = signedIn(key("SUBMITTER"));
        shop.submit(page, page + "/appeals", Map.of("reason", HOSTILE, "evidence", "新证据", "name", "proof"));
        ConsoleVisitor reviewer = signedIn(key("REVIEWER"));
        admin().until(
                        "/v1/reviews/" + id,
                        answer -> answer.json().at("/reviews").size() > 0
                                && answer.json().toString().contains("APPEAL"));

        assertThat(reviewer.get("/console/reviews?cause=APPEAL").body()).contains(page);
        assertThat(reviewer.get(page).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        reviewer.submit(page, "/console/reviews/" + id + "/claim", Map.of());
        assertThat(reviewer.get(page).body()).contains("Give it back");
        assertThat(signedIn(key("REVIEWER")).get(page).body()).contains("Another person holds the review");
        HttpResponse<String> refused = reviewer.submit(
                page,
                "/console/reviews/" + id + "/decision",
                Map.of("outcome", "PASS", "clause", "XX", "reason", "not above the limit yet"));
        assertThat(location(refused)).contains("review-problem=invalid-review#review");
        assertThat(reviewer.get(location(refused).replaceFirst(".*(/console/.*)#.*", "$1"))
                        .body())
                .contains("not above the limit yet</textarea>");
        reviewer.submit(
                page,
                "/console/reviews/" + id + "/decision",
                Map.of("outcome", "PASS", "clause", TestingReasoner.CLAUSE, "reason", "已核对"));

        assertThat(reviewer.get(page).body()).contains("已核对", "Done").doesNotContain("name=\"outcome\"");
        assertThat(reviewer.get("/console/reviews/statistics?days=7").body()).contains("Appeals decided:");
        assertThat(signedIn(key("AUDITOR")).get(page).body()).doesNotContain("Review by persons");
    }

    @Test
    void anEmptyQueueSaysSo() {
        ConsoleVisitor reviewer =
                signedIn(tenant("nothing-to-review", "REVIEWER").key());

        assertThat(reviewer.get("/console/reviews").body()).contains("Nothing waits.", "No review matches");
        HttpResponse<String> next = reviewer.submit("/console/reviews", "/console/reviews/next", Map.of());
        assertThat(location(next)).endsWith("problem=nothing-waits");
        assertThat(reviewer.speaking("zh-CN")
                        .get("/console/reviews?problem=nothing-waits")
                        .body())
                .contains("没有您可以领取的复核");
    }

    @Test
    void onlyWhatWasChangedBecomesAChangeOfTheNewVersion() throws Exception {
        String path = "/console/packs/" + PACK;
        ConsoleVisitor editor = signedIn(key("POLICY_EDITOR"));
        assertThat(editor.get(path + "/versions/1.0.0").body())
                .contains("value=\"3.5\"", "value=\"1.0.2\"", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        KNOWLEDGE.forget();
        knowledgeAnswers();

        HttpResponse<String> made = editor.submit(
                path + "/versions/1.0.0",
                path + "/versions/1.0.0/edits",
                Map.of(
                        "version", "1.0.2",
                        "note", "",
                        "add/loud", "云顶\r\n\r\n 之光 ",
                        "remove/loud", "zh:第一",
                        "loss/PASS/true", "12",
                        "loss/PASS/false", "0",
                        "prior/rude", "3.5",
                        "parameter/image-object/threshold", "0.6",
                        "budget/millis", "1500"));

        assertThat(location(made)).contains(path + "#versions");
        AnsweringService.Request asked = KNOWLEDGE.request();
        while (!asked.method().equals("POST")) {
            asked = KNOWLEDGE.request();
        }
        assertThat(asked.text())
                .contains(
                        "\"base\":\"1.0.0\",\"version\":\"1.0.2\"",
                        "{\"kind\":\"lexicon-entry-removed\",\"lexicon\":\"loud\",\"language\":\"zh\",\"text\":\"第一\"}",
                        "\"text\":\"云顶\"",
                        "\"text\":\"之光\"",
                        "\"outcome\":\"PASS\",\"ifTrue\":12",
                        "\"parameter\":\"threshold\",\"value\":\"0.6\"")
                .doesNotContain("\"prior\"", "\"budget\"", "BLOCK");
    }

    @Test
    void changesThatAreRefusedComeBackWithTheirPlace() {
        String path = "/console/packs/" + PACK + "/versions/1.0.0";
        KNOWLEDGE.answersTo(
                "POST /v1/packs/" + PACK + "/edits",
                422,
                "{\"code\":\"pack-refused\",\"title\":\"t\",\"detail\":\"pack.yaml:17 at /prior: got: 2\"}");
        ConsoleVisitor editor = signedIn(key("POLICY_EDITOR"));

        HttpResponse<String> answer =
                editor.submit(path, path + "/edits", Map.of("version", "1.0.2", "prior/rude", "200"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("These changes give no valid pack", "pack.yaml:17 at /prior", "value=\"200\"");
        assertThat(editor.submit(path, path + "/edits", Map.of("prior/rude", "many"))
                        .body())
                .contains("A number cannot be read");
    }

    @Test
    void versionsShowWhoChangedWhatAndReportsWhatWouldChange() {
        String path = "/console/packs/" + PACK;
        ConsoleVisitor editor = signedIn(key("POLICY_EDITOR"));

        assertThat(editor.get(path).body())
                .contains("by an editor", "loud: new entry “云顶”", "Publish 1.0.1", "&lt;script&gt;")
                .doesNotContain("<script>alert");
        HttpResponse<String> started = editor.submit(path, path + "/versions/1.0.1/backtest", Map.of("count", "3"));
        assertThat(location(started)).endsWith(path + "/backtests/" + ID);
        assertThat(editor.get(path + "/backtests/" + ID).body())
                .contains("Pass → Block", "another outcome 1 times", "Found by the new version only:", "Publish 1.0.1");
        assertThat(location(editor.submit(path, path + "/versions/1.0.1/publish", Map.of())))
                .endsWith(path + "#versions");
    }

    @Test
    void anotherTenantsEditorSeesNoButtonAndPublishesNothing() {
        String path = "/console/packs/" + PACK;
        ConsoleVisitor stranger =
                signedIn(tenant("other-editors", "POLICY_EDITOR").key());

        assertThat(stranger.get(path).body()).doesNotContain("/publish").contains("/backtest");
        assertThat(stranger.get(path + "/versions/1.0.0").body()).doesNotContain("Make the new version");
        assertThat(location(stranger.submit(path, path + "/versions/1.0.1/publish", Map.of())))
                .endsWith("problem=other-tenant");
    }

    @Test
    void aTableIsUploadedFollowedAndItsProblemsTold() {
        ConsoleVisitor visitor = signedIn(admin().key());
        HttpResponse<String> uploaded = visitor.upload(
                "/console/batches",
                "/console/batches",
                "table.csv",
                "名,生效\n全网第一,gestern\n保温杯,2026-01-01\n",
                Map.of("pack", PACK, "columns", "名=text.title\n生效=asOf"));

        String path = location(uploaded).replaceFirst(".*(/console/batches/.*)", "$1");
        admin().until(path.replace("/console", "/v1"), answer -> answer.json().has("finishedAt"));
        String page = visitor.get(path).body();
        assertThat(page).contains("2 of 2 lines done", "text.title", "A date or moment cannot be read.");
        assertThat(page).doesNotContain("hx-get=\"" + path);
        assertThat(visitor.get(path + "/results.csv").body()).contains("line,id,status");
        assertThat(visitor.get("/console/batches").body()).contains(path);
        assertThat(location(visitor.submit(path, path + "/pause", Map.of()))).endsWith("?problem=batch-is-submitted");
        assertThat(signedIn(tenant("stranger", "ADMINISTRATOR").key()).get(path).statusCode())
                .isEqualTo(404);
        assertThat(location(visitor.upload(
                        "/console/batches", "/console/batches", "t.csv", "a\nb\n", Map.of("columns", "x=text.title"))))
                .endsWith("?problem=unknown-column");
    }

    @Test
    void aKeyIsShownOnceWorksAndIsRevoked() {
        ConsoleVisitor visitor = signedIn(admin().key());

        String answer = visitor.submit(
                        "/console/keys", "/console/keys", Map.of("name", HOSTILE, "role", "AUDITOR", "expires", ""))
                .body();

        Matcher secret = Pattern.compile("<code>(mjk_[^<]+)</code>").matcher(answer);
        assertThat(secret.find()).isTrue();
        assertThat(answer).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(signedIn(secret.group(1)).get("/console/cases").statusCode()).isEqualTo(200);
        String list = visitor.get("/console/keys").body();
        assertThat(list).doesNotContain(secret.group(1));
        Matcher id = Pattern.compile("/console/keys/([0-9a-f-]{36})/revocation").matcher(list);
        assertThat(id.find()).isTrue();
        String rotated = visitor.submit(
                        "/console/keys", "/console/keys/" + id.group(1) + "/rotation", Map.of("hours", "0"))
                .body();
        assertThat(rotated).containsPattern("<code>mjk_[^<]+</code>").doesNotContain(secret.group(1));
        visitor.submit("/console/keys", "/console/keys/" + id.group(1) + "/revocation", Map.of());
        assertThat(visitor.get("/console/keys").body()).contains("Revoked");
        HttpResponse<String> refused = visitor.submit("/console/keys", "/console/keys", Map.of("name", "no role"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("at least one role");
    }

    @Test
    void aWebhookIsMadePingedDisabledAndDeleted() {
        ConsoleVisitor visitor =
                signedIn(tenant("hooks-on-pages", "ADMINISTRATOR").key());

        String answer = visitor.submit(
                        "/console/webhooks",
                        "/console/webhooks",
                        Map.of("url", "http://127.0.0.1:18080/x", "event", "case.decided", "description", HOSTILE))
                .body();

        assertThat(answer).containsPattern("<code>whsec_[^<]+</code>").doesNotContain("<script>alert");
        Matcher link =
                Pattern.compile("href=\"(/console/webhooks/[0-9a-f-]{36})\"").matcher(answer);
        assertThat(link.find()).isTrue();
        String path = link.group(1);
        visitor.submit(path, path + "/ping", Map.of());
        assertThat(visitor.get(path).body()).contains("ping").doesNotContain("whsec_");
        visitor.submit(path, path + "/state", Map.of("enabled", "false"));
        assertThat(visitor.get(path).body()).contains("An administrator disabled it.");
        assertThat(location(visitor.submit(path, path + "/ping", Map.of()))).endsWith("?problem=webhook-disabled");
        assertThat(signedIn(admin().key()).get(path).statusCode()).isEqualTo(404);
        visitor.submit(path, path + "/deletion", Map.of());
        assertThat(visitor.get("/console/webhooks").body()).contains("No webhooks yet");
        assertThat(visitor.submit("/console/webhooks", "/console/webhooks", Map.of("url", "x"))
                        .body())
                .contains("An address that begins with https");
    }

    @Test
    void decisionsAreDownloadedAsDocuments() {
        String id = decided("");
        ConsoleVisitor auditor = signedIn(key("AUDITOR"));

        HttpResponse<String> document = auditor.get("/console/cases/" + id + "/exports/ai-act-record.json");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(signedIn(tenant("stranger", "ADMINISTRATOR").key())
                        .get("/console/cases/" + id + "/exports/ai-act-record.json")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLedgerOutOfReachIsToldInWords() {
        LEDGER.answers(503, "{}");

        HttpResponse<String> answer = signedIn(admin().key()).get("/console/audit");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Out of reach for now");
    }

    /** A case that was not drawn at random for a person to look at, so that it can be appealed against. */
    private String decidedAndNotDrawn() {
        String id = decided("");
        while (admin().get("/v1/cases/" + id).json().at("/review").asString("").equals("OPEN")) {
            id = decided("");
        }
        return id;
    }
}
