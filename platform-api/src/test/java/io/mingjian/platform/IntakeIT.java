/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeIT extends PlatformIT {

    @Autowired
    private TestingRing ring;

    @Test
    void acceptedCaseIsDecidedAndShownWithItsChain() {
        Api api = tenant("shop-a", "SUBMITTER");

        Api.Answer accepted = api.postJson("/v1/cases", listing("保温杯"));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/v1/cases/" + accepted.id());
        Api.Answer decided = api.until(
                accepted.header("Location"),
                answer -> answer.json().at("/status").asString().equals("DECIDED"));
        assertThat(decided.json().at("/decision/outcome").asString()).isEqualTo("PASS");
        assertThat(decided.json().at("/decision/ledger/treeSize").asInt()).isEqualTo(1);
        assertThat(decided.json().at("/texts/0").asString()).isEqualTo("title");
        Api.Answer chain = api.get("/v1/cases/" + accepted.id() + "/chain");
        assertThat(chain.json().at("/caseId").asString()).isEqualTo(accepted.id());
        assertThat(api.get("/v1/cases/" + accepted.id() + "/perception")
                        .json()
                        .at("/code")
                        .asString())
                .isEqualTo("not-perceived");
    }

    @Test
    void waitingClientGetsTheFinishedCase() {
        Api.Answer answer = admin().postJson("/v1/cases", listing("茶杯"), "Prefer", "wait=20");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=20");
        assertThat(answer.json().at("/status").asString()).isEqualTo("DECIDED");
    }

    @Test
    void waitingClientGetsTheCaseAsItIsWhenTimeRunsOut() {
        Api.Answer answer = admin().postJson("/v1/cases", held("慢"), "Prefer", "wait=1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/status").asString()).isEqualTo("SUBMITTED");
        assertThat(answer.header("Location")).contains(answer.id());
    }

    @Test
    void multipartCaseKeepsItsPicturesAndGivesThemBack() {
        byte[] picture = Pictures.png(3, 2);

        Api.Answer accepted = admin().postMultipart(
                        "/v1/cases",
                        new Api.Part(
                                "case", null, "application/json", listing("图").getBytes(StandardCharsets.UTF_8)),
                        new Api.Part("photo", "front.png", "image/png", picture));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().at("/attachments/0/name").asString()).isEqualTo("photo");
        Api.Answer bytes = admin().get("/v1/cases/" + accepted.id() + "/attachments/photo");
        assertThat(bytes.response().body()).isEqualTo(picture);
        assertThat(bytes.header("Content-Type")).isEqualTo("image/png");
        assertThat(bytes.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void pictureInJsonNeedsNoText() {
        String data = Base64.getEncoder().encodeToString(Pictures.png(1, 1));

        Api.Answer accepted = admin().postJson(
                        "/v1/cases",
                        "{\"pack\":\"" + PACK + "\",\"attachments\":[{\"name\":\"p\",\"data\":\"" + data + "\"}]}");

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().at("/attachments/0/mediaType").asString()).isEqualTo("image/png");
    }

    @Test
    void equalRequestWithTheSameKeyGivesTheSameCase() {
        Api api = tenant("shop-b", "SUBMITTER");
        String key = UUID.randomUUID().toString();
        Api.Answer first = api.postJson("/v1/cases", listing("同"), "Idempotency-Key", key);
        long rows = settledRows();

        Api.Answer second = api.postJson(
                "/v1/cases",
                "{ \"texts\": {\"title\":\"同\"}, \"pack\":\"" + PACK + "\"}",
                "Idempotency-Key",
                key,
                "Prefer",
                "wait=20");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.status()).isEqualTo(200);
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void concurrentDuplicatesMakeOneCase() {
        Api api = tenant("shop-c", "SUBMITTER");
        String key = UUID.randomUUID().toString();

        List<CompletableFuture<Api.Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api.postJson("/v1/cases", listing("并发"), "Idempotency-Key", key)))
                .toList();

        assertThat(answers.stream().map(answer -> answer.join().id()).distinct())
                .hasSize(1);
        assertThat(answers).allMatch(answer -> answer.join().status() == 202);
        UUID id = UUID.fromString(answers.get(0).join().id());
        api.until("/v1/cases/" + id, answer -> answer.text().contains("DECIDED"));
        assertThat(ring.deliveries(id)).isEqualTo(1);
        assertThat(api.get("/v1/cases").json().at("/cases").size()).isEqualTo(1);
    }

    @Test
    void listPagesThroughAllCasesNewestFirst() {
        Api api = tenant("shop-d", "SUBMITTER");
        List<String> made = IntStream.range(0, 5)
                .mapToObj(i -> api.postJson("/v1/cases", listing("第" + i), "Prefer", "wait=20")
                        .id())
                .toList();

        Api.Answer first = api.get("/v1/cases?limit=3&outcome=PASS&status=DECIDED&pack=" + PACK);
        Api.Answer second =
                api.get("/v1/cases?limit=3&cursor=" + first.json().at("/next").asString());

        assertThat(first.json().at("/cases").size()).isEqualTo(3);
        assertThat(first.json().at("/cases/0/id").asString()).isEqualTo(made.get(4));
        assertThat(second.json().at("/cases").size()).isEqualTo(2);
        assertThat(second.json().has("next")).isFalse();
        assertThat(api.get("/v1/cases?outcome=BLOCK").json().at("/cases").size())
                .isZero();
    }

    private static String held(String title) {
        return "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"" + title + "\"},\"attributes\":{\"hold\":\"1\"}}";
    }
}
