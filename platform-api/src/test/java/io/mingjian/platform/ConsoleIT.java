/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.events.Topics;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console as it is served: who gets in, what they may do, and that what cases carry stays text. */
class ConsoleIT extends ConsolePages {

    private static final String SCRIPT = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>{{7*7}}${7*7}";

    @Test
    void nobodySeesAPageWithoutSigningIn() {
        HttpResponse<String> answer = visitor().get("/console/cases?outcome=BLOCK");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/console/sign-in?next=%2Fconsole%2Fcases%3Foutcome%3DBLOCK");
    }

    @Test
    void aKeyOpensTheConsoleAndLeadsWhereOneWantedToGo() {
        ConsoleVisitor visitor = visitor();

        HttpResponse<String> answer = visitor.submit(
                "/console/sign-in", "/console/sign-in", Map.of("key", admin().key(), "next", "/console/cases"));

        assertThat(location(answer)).endsWith("/console/cases");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("mingjian-console=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Strict"));
        assertThat(visitor.get("/console/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongKeyOpensNothing() {
        ConsoleVisitor visitor = visitor();

        HttpResponse<String> answer = visitor.signIn("mjk_" + "0".repeat(32) + "_" + "a".repeat(43));

        assertThat(location(answer)).endsWith("/console/sign-in?problem=key");
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.get("/console").statusCode()).isEqualTo(302);
    }

    @Test
    void aBearerKeyIsNoWayIntoTheConsole() {
        assertThat(admin().get("/console/cases").status()).isEqualTo(302);
    }

    @Test
    void aSessionIsNoWayIntoTheInterface() {
        ConsoleVisitor visitor = signedIn(admin().key());

        assertThat(visitor.get("/v1/cases").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        ConsoleVisitor visitor = signedIn(admin().key());

        HttpResponse<String> answer = visitor.post("/console/samples", Map.of("sample", "01-clean-text"), "forged");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Not allowed");
    }

    @Test
    void signingInGivesANewSession() {
        ConsoleVisitor visitor = signedIn(admin().key());
        String first = visitor.session();
        visitor.submit("/console/cases", "/console/sign-out", Map.of());
        assertThat(visitor.get("/console/cases").statusCode()).isEqualTo(302);

        visitor.signIn(admin().key());

        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void aRevokedKeyEndsItsSessionAtTheNextRequest() {
        Api.Answer made = admin().postJson("/v1/api-keys", "{\"name\":\"gone\",\"roles\":[\"AUDITOR\"]}");
        ConsoleVisitor visitor = signedIn(made.json().at("/key").asString());
        assertThat(visitor.get("/console/cases").statusCode()).isEqualTo(200);

        admin().delete("/v1/api-keys/" + made.json().at("/id").asString());

        assertThat(visitor.get("/console/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void anAuditorReadsAndStartsNothing() {
        String id = decided("");
        ConsoleVisitor auditor = signedIn(key("AUDITOR"));

        assertThat(auditor.get("/console/cases/" + id).body()).doesNotContain("Run again");
        assertThat(auditor.submit("/console/cases", "/console/cases/" + id + "/runs", Map.of("from", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.submit("/console/cases", "/console/samples", Map.of("sample", "01-clean-text"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherTenantsCaseIsNotFound() {
        String id = decided("");
        ConsoleVisitor stranger = signedIn(tenant("stranger", "ADMINISTRATOR").key());

        assertThat(stranger.get("/console/cases/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/console/cases/" + id + "/row").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/console/cases/" + id + "/runs/1/diff/1").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/console/cases/" + id + "/attachments/photo").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/console/cases?text=" + id).body()).doesNotContain("/console/cases/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/nothing", "/console/cases/no-number", "/console/cases/0/x/y"})
    void whatIsNotThereIsAPageInBothLanguages(String path) {
        ConsoleVisitor visitor = signedIn(admin().key());

        HttpResponse<String> answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"en\"", "Not found");
        assertThat(visitor.speaking("zh-CN").get(path).body()).contains("<html lang=\"zh-CN\"", "找不到");
    }

    @Test
    void aChosenLanguageOutranksTheBrowsers() {
        ConsoleVisitor visitor = signedIn(admin().key());

        visitor.submit("/console/cases", "/console/preferences", Map.of("language", "zh"));

        assertThat(visitor.get("/console/cases").body()).contains("<html lang=\"zh-CN\"");
    }

    @Test
    void pagesAreServedUnderAStrictPolicy() {
        HttpResponse<String> answer = signedIn(admin().key()).get("/console/cases");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void staticPartsAreFoundUnderTheirDigestAndKept() {
        String page = visitor().get("/console/sign-in").body();
        var stylesheet = java.util.regex.Pattern.compile("href=\"(/console/assets/tokens-[0-9a-f]{32}\\.css)\"")
                .matcher(page);
        assertThat(stylesheet.find()).isTrue();

        HttpResponse<String> answer = visitor().get(stylesheet.group(1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000", "immutable"));
    }

    @Test
    void aCaseIsFoundByAnAttributeAndByTheBeginningOfItsNumber() {
        String sku = "SKU-" + UUID.randomUUID();
        String id = decided(",\"sku\":\"" + sku + "\"");
        ConsoleVisitor visitor = signedIn(admin().key());

        assertThat(visitor.get("/console/cases?text=" + sku.toUpperCase(java.util.Locale.ROOT))
                        .body())
                .contains("/console/cases/" + id);
        assertThat(visitor.get("/console/cases?text=" + id.substring(0, 20)).body())
                .contains("/console/cases/" + id);
        assertThat(visitor.get("/console/cases?text=nothing-like-it").body()).contains("No case matches");
    }

    @Test
    void listsGoOnFromWhereTheyEnded() {
        Api tenant = tenant("many-cases", "ADMINISTRATOR");
        for (int i = 0; i < 51; i++) {
            assertThat(tenant.postJson("/v1/cases", listing("第" + i)).status()).isEqualTo(202);
        }
        ConsoleVisitor visitor = signedIn(tenant.key());
        String first = visitor.get("/console/cases").body();
        var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(first).contains("第50").doesNotContain(">第0<");

        assertThat(visitor.get(next.group(1)).body()).contains(">第0<").doesNotContain("第50");
    }

    @Test
    void anErasedCaseStaysInTheListAndSaysSo() {
        Api tenant = tenant("erasing", "ADMINISTRATOR");
        Api.Answer made =
                tenant.postJson("/v1/cases", TestingRing.reasoned(",\"sku\":\"GONE-1\""), "Prefer", "wait=20");
        String id = made.json().at("/id").asString();
        assertThat(tenant.postJson("/v1/cases/" + id + "/erasure", "{\"reason\":\"asked\"}")
                        .status())
                .isEqualTo(200);
        ConsoleVisitor visitor = signedIn(tenant.key());

        assertThat(visitor.get("/console/cases").body())
                .contains("/console/cases/" + id, "(content erased)")
                .doesNotContain("全网第一");
        assertThat(visitor.get("/console/cases?text=GONE-1").body()).contains("No case matches");
        HttpResponse<String> page = visitor.get("/console/cases/" + id);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Content erased");
        assertThat(visitor.get("/console").statusCode()).isEqualTo(200);
    }

    @Test
    void aRunIsStartedAndComparedFromThePage() {
        String id = decided("");
        ConsoleVisitor visitor = signedIn(admin().key());

        HttpResponse<String> started = visitor.submit(
                "/console/cases/" + id, "/console/cases/" + id + "/runs", Map.of("from", "1", "without", "lexicon-1"));

        assertThat(location(started)).endsWith("/console/cases/" + id + "?run=2");
        admin().until(
                        "/v1/cases/" + id + "/runs/2",
                        answer -> answer.json().at("/status").asString().equals("DECIDED"));
        assertThat(visitor.get("/console/cases/" + id + "/runs/2/progress")
                        .headers()
                        .firstValue("HX-Redirect"))
                .hasValue("/console/cases/" + id + "/runs/1/diff/2");
        assertThat(visitor.get("/console/cases/" + id + "/runs/1/diff/2").body())
                .contains("The outcome changes from Block to Pass.", "First divergent step: 2");
    }

    @Test
    void aRunThatCannotBeMadeIsExplained() {
        String id = decided("");
        ConsoleVisitor visitor = signedIn(admin().key());

        HttpResponse<String> answer = visitor.submit(
                "/console/cases/" + id, "/console/cases/" + id + "/runs", Map.of("from", "1", "freeze", "3"));

        assertThat(location(answer)).contains("problem=not-freezable");
        assertThat(visitor.get("/console/cases/" + id + "?problem=not-freezable")
                        .body())
                .contains("The steps cannot be frozen");
    }

    /** Title, text, attribute, reading of a picture, explanation and the pack's title: all hostile. */
    @Test
    void whatACaseCarriesStaysText() throws Exception {
        publisher()
                .send(Topics.PACKS_INSTALLED, installed("hostile", SCRIPT.replace("\\\"", "\"")))
                .get(30, TimeUnit.SECONDS);
        admin().until("/v1/packs/hostile", answer -> answer.status() == 200);
        Api.Answer submitted = admin().postJson(
                        "/v1/cases",
                        "{\"pack\":\"hostile\",\"texts\":{\"title\":\"" + SCRIPT + "\",\"notes\":\"" + SCRIPT
                                + "\"},\"attributes\":{\"reasoned\":\"1\",\"hostile\":\"" + SCRIPT + "\"}}",
                        "Prefer",
                        "wait=20");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        String id = submitted.json().at("/id").asString();
        ConsoleVisitor visitor = signedIn(admin().key());
        visitor.submit(
                "/console/cases/" + id, "/console/cases/" + id + "/runs", Map.of("from", "1", "without", "lexicon-1"));
        admin().until(
                        "/v1/cases/" + id + "/runs/2",
                        answer -> answer.json().at("/status").asString().equals("DECIDED"));

        for (String path : new String[] {
            "/console/cases",
            "/console/cases/" + id,
            "/console/cases/" + id + "?run=2",
            "/console/cases/" + id + "/row",
            "/console/cases/" + id + "/runs/1/diff/2",
            "/console/cases?text=%3Cscript%3Ealert(1)%3C/script%3E",
            "/console/samples?case=" + id,
            "/console"
        }) {
            HttpResponse<String> page = visitor.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .doesNotContain("<script>", "<img src=x")
                    .doesNotContain(">49<");
        }
        assertThat(visitor.get("/console/cases/" + id).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
