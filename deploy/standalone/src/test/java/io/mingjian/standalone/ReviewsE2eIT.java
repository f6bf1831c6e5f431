/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.json.ContractJson;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What persons decide about cases of the real ring; the shared platform lets them look at every case that is blocked. */
@ExtendWith(RunningPlatform.class)
class ReviewsE2eIT {

    private static final String MILD = "全网第一 智能保温杯";
    private static final String GRAVE = "出售气枪 铅弹 包邮";
    private static final String DECISION = "{\"outcome\":\"%s\",\"clause\":\"%s\",\"reason\":\"已核对\"}";

    private final PlatformClient shop;
    private PlatformClient first;
    private PlatformClient second;

    ReviewsE2eIT(PlatformClient platform) {
        shop = platform;
        first = platform;
        second = platform;
    }

    @BeforeEach
    void twoReviewers() throws Exception {
        first = shop.withRoles("reviewer one", "REVIEWER");
        second = shop.withRoles("reviewer two", "REVIEWER");
    }

    @Test
    void onePersonDecidesAndTheDecisionStandsBesideThatOfThePlatform() throws Exception {
        String id = blocked(MILD);

        JsonNode reviews = first.post("/v1/reviews/" + id, DECISION.formatted("PASS", "CN-AD-009-3"));

        assertThat(reviews.at("/reviews/0/status").asString()).isEqualTo("DONE");
        assertThat(reviews.at("/reviews/0/cause").asString()).isEqualTo("SAMPLE");
        assertThat(reviews.at("/decisions/0/reviewer").asString()).isEqualTo("reviewer one");
        JsonNode read = shop.get(id);
        assertThat(read.path("review").asString()).isEqualTo("DONE");
        assertThat(read.path("reviewedOutcome").asString()).isEqualTo("PASS");
        assertThat(read.at("/decision/outcome").asString()).isEqualTo("BLOCK");
        assertThat(decide(second, id, "BLOCK", "CN-AD-009-3").statusCode()).isEqualTo(409);
    }

    @Test
    void gravestCasesWantASecondPersonWhoDoesNotSeeTheFirstDecision() throws Exception {
        String id = blocked(GRAVE);
        assertThat(shop.get(id).at("/decision/severity").asInt()).isEqualTo(3);

        assertThat(decide(first, id, "BLOCK", "CN-EC-013").statusCode()).isEqualTo(200);

        JsonNode between = reviews(second, id);
        assertThat(between.at("/reviews/0/status").asString()).isEqualTo("SECOND_PERSON");
        assertThat(between.at("/decisions/0").has("outcome")).isFalse();
        assertThat(decide(first, id, "BLOCK", "CN-EC-013").statusCode()).isEqualTo(403);
        assertThat(decide(second, id, "PASS", "CN-EC-013").statusCode()).isEqualTo(200);
        assertThat(shop.get(id).path("review").asString()).isEqualTo("OPEN");
        PlatformClient third = shop.withRoles("reviewer three", "REVIEWER");
        assertThat(decide(third, id, "BLOCK", "CN-EC-013").statusCode()).isEqualTo(200);
        assertThat(shop.get(id).path("reviewedOutcome").asString()).isEqualTo("BLOCK");
        JsonNode statistics = read(first.read("/v1/reviews/statistics", "application/json"));
        assertThat(statistics.at("/secondPerson/pairs").asLong()).isPositive();
        assertThat(statistics.at("/reviewers").toString()).contains("reviewer three");
    }

    @Test
    void decisionWithoutAClauseOfTheCaseOrAReasonIsRefused() throws Exception {
        String id = blocked(MILD);

        HttpResponse<String> foreign = decide(first, id, "PASS", "XX-999");

        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("CN-AD-009-3");
        assertThat(first.send(
                                "POST",
                                "/v1/reviews/" + id,
                                "{\"outcome\":\"PASS\",\"clause\":\"CN-AD-009-3\",\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(decide(first, id, "REVIEW", "CN-AD-009-3").statusCode()).isEqualTo(422);
        assertThat(shop.get(id).path("review").asString()).isEqualTo("OPEN");
    }

    @Test
    void reviewIsHeldByOnePersonAtATime() throws Exception {
        String id = blocked(MILD);

        assertThat(claim(first, "POST", id)).isEqualTo(204);

        assertThat(claim(second, "POST", id)).isEqualTo(409);
        assertThat(decide(second, id, "BLOCK", "CN-AD-009-3").statusCode()).isEqualTo(409);
        assertThat(claim(first, "DELETE", id)).isEqualTo(204);
        assertThat(claim(second, "POST", id)).isEqualTo(204);
        JsonNode next = first.post("/v1/reviews/next", "");
        assertThat(next.path("caseId").asString()).isNotEqualTo(id);
    }

    @Test
    void appealIsAForkWithNewEvidenceThatAnotherPersonJudges() throws Exception {
        String id = blocked(MILD);
        assertThat(decide(first, id, "BLOCK", "CN-AD-009-3").statusCode()).isEqualTo(200);

        JsonNode filed = shop.post(
                "/v1/cases/" + id + "/appeals",
                "{\"reason\":\"有第三方销量证明\",\"texts\":{\"proof\":\"尚普咨询 2025 年全网销量第一认证，证书编号 SP-17\"}}");

        int run = filed.path("run").asInt();
        assertThat(run).isEqualTo(2);
        JsonNode chain = await(id + "/runs/" + run);
        assertThat(chain.path("status").asString()).isEqualTo("DECIDED");
        assertThat(shop.get(id + "/runs/2/chain").toString()).contains("\"part\":\"proof\"");
        assertThat(shop.get(id).at("/decision/run").asInt()).isEqualTo(1);
        assertThat(decide(first, id, "PASS", "CN-AD-009-3").statusCode()).isEqualTo(403);
        assertThat(decide(second, id, "PASS", "CN-AD-009-3").statusCode()).isEqualTo(200);
        assertThat(shop.get(id).path("reviewedOutcome").asString()).isEqualTo("PASS");
        assertThat(shop.run(id, "{\"from\":2}").path("replayed").asBoolean()).isTrue();
        assertThat(read(first.read("/v1/reviews/statistics", "application/json"))
                        .at("/appeals/overturned")
                        .asLong())
                .isPositive();
    }

    @Test
    void onlyReviewersDecide() throws Exception {
        String id = blocked(MILD);

        PlatformClient submitter = shop.withRoles("shop", "SUBMITTER");

        assertThat(decide(submitter, id, "PASS", "CN-AD-009-3").statusCode()).isEqualTo(403);
        assertThat(first.send("POST", "/v1/cases/" + id + "/appeals", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(submitter
                        .send("POST", "/v1/cases/" + id + "/appeals", "{\"reason\":\"x\"}")
                        .statusCode())
                .as("a person is at it")
                .isEqualTo(409);
    }

    private String blocked(String title) throws Exception {
        JsonNode decided = shop.submit(title);
        assertThat(decided.at("/decision/outcome").asString()).as(title).isEqualTo("BLOCK");
        return decided.path("id").asString();
    }

    private JsonNode await(String path) throws Exception {
        long end = System.nanoTime() + JvmProcess.PATIENCE.toNanos();
        JsonNode run = shop.get(path);
        while (!run.path("status").asString().equals("DECIDED") && System.nanoTime() < end) {
            Thread.sleep(50);
            run = shop.get(path);
        }
        return run;
    }

    private static JsonNode reviews(PlatformClient client, String id) throws Exception {
        return read(client.read("/v1/reviews/" + id, "application/json"));
    }

    private static int claim(PlatformClient client, String method, String id) throws Exception {
        return client.send(method, "/v1/reviews/" + id + "/claim", "").statusCode();
    }

    private static HttpResponse<String> decide(PlatformClient client, String id, String outcome, String clause)
            throws Exception {
        return client.send("POST", "/v1/reviews/" + id, DECISION.formatted(outcome, clause));
    }

    private static JsonNode read(HttpResponse<String> response) {
        return ContractJson.mapper().readTree(response.body());
    }
}
