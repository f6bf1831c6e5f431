/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.platform.services.AnsweringService;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the platform asks the ledger in the name of a tenant; what the ledger really answers is tested end to end. */
class LedgerIT extends PlatformIT {

    @BeforeEach
    void forgetWhatOthersAsked() throws InterruptedException {
        while (!LEDGER.wasAskedNothingMore()) {
            LEDGER.request();
        }
    }

    @Test
    void aProofIsAskedForInTheCallersNameAndHandedOnAsItIs() throws Exception {
        UUID id = UUID.randomUUID();
        LEDGER.answers(200, "{\"format\" : \"x\"}");

        Api.Answer answer = tenant("proving", "SUBMITTER").get("/v1/decisions/" + id + "/proof?run=2&since=7");

        assertThat(answer.text()).isEqualTo("{\"format\" : \"x\"}");
        AnsweringService.Request request = LEDGER.request();
        assertThat(request.target()).isEqualTo("/v1/proofs/decision?caseId=" + id + "&run=2&since=7");
        assertThat(request.header("Mingjian-Tenant")).isEqualTo("proving");
        assertThat(request.header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void whatTheLedgerDoesNotHoldIsNotFound() throws Exception {
        LEDGER.answers(404, "{\"title\":\"No such decision\",\"code\":\"decision-not-found\",\"detail\":\"none\"}");

        Api.Answer answer = admin().get("/v1/decisions/" + UUID.randomUUID() + "/proof");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/code").asString()).isEqualTo("decision-not-found");
        assertThat(LEDGER.request().target()).endsWith("&run=1");
    }

    @Test
    void checkpointConsistencyAndKeysAreHandedOn() throws Exception {
        LEDGER.answers(new AnsweringService.Answer(200, "text/plain;charset=utf-8", "note\n", Map.of()));
        assertThat(admin().get("/v1/ledger/checkpoint").text()).isEqualTo("note\n");
        assertThat(LEDGER.request().target()).isEqualTo("/v1/checkpoint");

        LEDGER.answers(200, "{}");
        assertThat(admin().get("/v1/ledger/consistency?from=3&to=9").status()).isEqualTo(200);
        assertThat(LEDGER.request().target()).isEqualTo("/v1/proofs/consistency?from=3&to=9");
        assertThat(admin().get("/v1/ledger/keys").status()).isEqualTo(200);
        assertThat(LEDGER.request().target()).isEqualTo("/v1/keys");
    }

    @Test
    void strangersSeeNothing() {
        for (String path : new String[] {
            "/v1/decisions/" + UUID.randomUUID() + "/proof", "/v1/ledger/checkpoint", "/v1/ledger/keys"
        }) {
            assertThat(anonymous().get(path).status()).isEqualTo(401);
        }
        assertThat(LEDGER.wasAskedNothingMore()).isTrue();
    }
}
