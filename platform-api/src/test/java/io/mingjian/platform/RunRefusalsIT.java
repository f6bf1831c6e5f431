/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class RunRefusalsIT extends PlatformIT {

    @Autowired
    private TestingRing ring;

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void runThatCannotBeIsRefusedAndLeavesNothing(String what, int status, String code, String body, String told) {
        Api api = tenant("run-refusals", "SUBMITTER");
        String id = api.postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .id();
        long rows = settledRows();

        Api.Answer answer = api.postJson(
                "/v1/cases/" + id + "/runs",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/detail").asString()).contains(told);
        assertThat(rows()).isEqualTo(rows);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("step that is not there", "not-freezable", "{\"freeze\":[1,17]}", "0 to 3, got: 17"),
                refused("negative step", "not-freezable", "{\"freeze\":[-1]}", "got: -1"),
                refused("conclusion frozen", "not-freezable", "{\"freeze\":[3]}", "got: step 3, conclude"),
                refused(
                        "frozen priors and others",
                        "not-freezable",
                        "{\"freeze\":[0],\"priors\":{\"absolute-term\":0.5}}",
                        "got both"),
                refused("unknown evidence", "unknown-evidence", "{\"without\":[\"E9\"]}", "lexicon-1) is"),
                refused("modality in lower case", "unknown-evidence", "{\"without\":[\"text\"]}", "got: text"),
                refused("unknown hypothesis", "unknown-hypothesis", "{\"priors\":{\"x\":0.5}}", "got: x"),
                refused("prior of one", "invalid-prior", "{\"priors\":{\"absolute-term\":1}}", "got: 1.0"),
                refused("prior of zero", "invalid-prior", "{\"priors\":{\"absolute-term\":0}}", "got: 0.0"),
                refused("prior no number", "invalid-prior", "{\"priors\":{\"absolute-term\":\"NaN\"}}", "NaN"),
                refused("unknown operator", "unknown-operator", "{\"order\":[\"magic\"]}", "contact, lexicon; got"),
                refused("operator twice", "repeated-operator", "{\"order\":[\"lexicon\",\"lexicon\"]}", "lexicon"),
                refused("no milliseconds", "invalid-budget", "{\"budget\":{\"millis\":0}}", "0.0 ms"),
                refused("endless budget", "invalid-budget", "{\"budget\":{\"millis\":1e999}}", "Infinity"),
                refused("no operators", "invalid-budget", "{\"budget\":{\"operators\":0}}", "0 operators"),
                refused("absurd moment", "invalid-as-of", "{\"asOf\":\"+99999-01-01T00:00:00Z\"}", "1900"),
                refused("unknown pack", "unknown-pack", "{\"pack\":\"nothing\"}", "got: nothing"),
                refused("empty pack", "unknown-pack", "{\"pack\":\"\"}", "Installed packs"),
                refused("unknown version", "unknown-pack-version", "{\"pack\":\"" + PACK + "@0.9\"}", "got: 0.9"),
                refused("model of no name", "invalid-models", "{\"models\":{\"../fusion\":\"2\"}}", "got: ../fusion"),
                refused("model of no version", "invalid-models", "{\"models\":{\"fusion\":\"\"}}", "such as 2.1"),
                refused("unknown run", "unknown-run", "{\"from\":7}", "are 1; got: from run 7"),
                malformed("misspelt member", "{\"frieze\":[1]}"),
                malformed("half a step", "{\"freeze\":[1.5]}"),
                malformed("null step", "{\"freeze\":[null]}"),
                malformed("null version", "{\"models\":{\"fusion\":null}}"),
                malformed("null prior", "{\"priors\":{\"absolute-term\":null}}"),
                malformed("no moment", "{\"asOf\":\"tomorrow\"}"),
                malformed("JSON null", "null"),
                malformed("an array", "[]"),
                malformed("cut off", "{\"freeze\":"));
    }

    @Test
    void runOfACaseThatIsNotDecidedIsRefused() {
        Api api = tenant("run-refusals", "SUBMITTER");
        String id = api.postJson("/v1/cases", TestingRing.reasoned(",\"hold\":\"1\""))
                .id();
        long rows = settledRows();

        Api.Answer answer = api.postJson("/v1/cases/" + id + "/runs", "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("not-decided");
        assertThat(rows()).isEqualTo(rows);
        ring.decide(UUID.fromString(id));
    }

    @Test
    void runFromOneThatFailedHasNothingToFreeze() {
        Api api = tenant("run-refusals", "SUBMITTER");
        String id = api.postJson("/v1/cases", listing("败"), "Prefer", "wait=20").id();

        Api.Answer answer = api.postJson("/v1/cases/" + id + "/runs", "{\"freeze\":[0]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("not-freezable");
    }

    @Test
    void unknownCasesAndRunsAreNotThere() {
        Api api = tenant("run-refusals", "SUBMITTER");
        String id = api.postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .id();

        assertThat(api.postJson("/v1/cases/" + UUID.randomUUID() + "/runs", "{}")
                        .code())
                .isEqualTo("unknown-case");
        for (String path : List.of("/runs/2", "/runs/0", "/runs/2/chain", "/runs/1/diff/2", "/runs/2/diff/1")) {
            assertThat(api.get("/v1/cases/" + id + path).code()).as(path).isEqualTo("unknown-run");
        }
        assertThat(api.get("/v1/cases/" + id + "/runs/first").status()).isEqualTo(400);
    }

    @Test
    void anotherTenantsRunsAreNotThere() {
        String id = tenant("run-refusals", "SUBMITTER")
                .postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .id();
        Api stranger = tenant("stranger", "ADMINISTRATOR");
        long rows = settledRows();

        assertThat(stranger.postJson("/v1/cases/" + id + "/runs", "{}", "Idempotency-Key", "s")
                        .code())
                .isEqualTo("unknown-case");
        for (String path : List.of("/runs", "/runs/1", "/runs/1/chain", "/runs/1/diff/1")) {
            assertThat(stranger.get("/v1/cases/" + id + path).code()).as(path).isEqualTo("unknown-case");
        }
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void whoMayOnlyReadStartsNoRun() {
        Api submitter = tenant("run-refusals", "SUBMITTER");
        String id = submitter
                .postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .id();
        for (String role : List.of("AUDITOR", "REVIEWER", "POLICY_EDITOR")) {
            Api reader = tenant("run-refusals", role);

            assertThat(reader.postJson("/v1/cases/" + id + "/runs", "{}").code())
                    .isEqualTo("forbidden");
            assertThat(reader.get("/v1/cases/" + id + "/runs/1").status()).isEqualTo(200);
        }
    }

    private static Arguments refused(String what, String code, String body, String told) {
        return Arguments.of(what, 422, code, body, told);
    }

    private static Arguments malformed(String what, String body) {
        return Arguments.of(what, 400, "malformed-json", body, "");
    }
}
