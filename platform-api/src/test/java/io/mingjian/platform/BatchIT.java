/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchIT extends PlatformIT {

    @Test
    void goodLinesAreDecidedAndBadLinesAreNamed() {
        Api api = tenant("batch", "SUBMITTER");
        String lines = String.join(
                "\n", listing("一"), "{\"pack\":", "", listing("四"), "{\"pack\":\"none\",\"texts\":{\"a\":\"b\"}}");

        Api.Answer accepted = api.post("/v1/batches", "application/x-ndjson", BodyPublishers.ofString(lines));

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/v1/batches/" + accepted.id());
        Api.Answer done = api.until(
                accepted.header("Location"),
                answer -> answer.json().at("/decided").asInt() == 2
                        && answer.json().at("/status").asString().equals("SUBMITTED"));
        assertThat(done.json().at("/lines").asInt()).isEqualTo(4);
        assertThat(done.json().at("/rejected").asInt()).isEqualTo(2);
        assertThat(done.json().at("/errors/0/line").asInt()).isEqualTo(2);
        assertThat(done.json().at("/errors/0/code").asString()).isEqualTo("malformed-json");
        assertThat(done.json().at("/errors/1/line").asInt()).isEqualTo(5);
        assertThat(done.json().at("/errors/1/code").asString()).isEqualTo("unknown-pack");
    }

    @Test
    void resultsHaveALineForEveryCase() {
        Api api = tenant("batch", "SUBMITTER");
        String lines = (listing("同样") + "\n").repeat(20) + "[]";
        String location = api.post("/v1/batches", "application/jsonl", BodyPublishers.ofString(lines))
                .header("Location");
        api.until(
                location,
                answer -> answer.json().at("/decided").asInt() == 20
                        && answer.json().at("/rejected").asInt() == 1);

        Api.Answer results = api.get(location + "/results");

        assertThat(results.header("Content-Type")).startsWith("application/x-ndjson");
        List<JsonNode> parsed =
                results.text().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(parsed).hasSize(21);
        assertThat(parsed.get(0).at("/case/decision/outcome").asString()).isEqualTo("PASS");
        assertThat(parsed.stream().map(line -> line.at("/case/id").asString()).distinct())
                .hasSize(21);
        assertThat(parsed.get(20).at("/problem/code").asString()).isEqualTo("malformed-json");
    }
}
