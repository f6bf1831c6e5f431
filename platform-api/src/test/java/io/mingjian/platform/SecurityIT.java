/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SecurityIT extends PlatformIT {

    @Test
    void bootstrapKeyIsReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void secretOfAKeyIsNotInTheDatabase() throws SQLException {
        String secret = admin().key().substring(37);

        try (Connection connection = database().asOwner();
                ResultSet keys = connection
                        .createStatement()
                        .executeQuery("select string_agg(key::text, ' ') from platform.api_keys key")) {
            keys.next();
            assertThat(keys.getString(1)).doesNotContain(secret);
        }
    }

    @Test
    void revokedKeyOpensNothing() {
        Api.Answer made = admin().postJson("/v1/api-keys", "{\"name\":\"short-lived\",\"roles\":[\"AUDITOR\"]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        Api api = admin().withKey(made.json().at("/key").asString());
        assertThat(api.get("/v1/cases").status()).isEqualTo(200);

        assertThat(admin().delete("/v1/api-keys/" + made.id()).status()).isEqualTo(204);

        assertThat(api.get("/v1/cases").status()).isEqualTo(401);
    }

    @Test
    void listedKeysShowNoSecrets() {
        Api.Answer listed = admin().get("/v1/api-keys");

        assertThat(listed.json().at("/keys").size()).isPositive();
        assertThat(listed.text()).doesNotContain("mjk_");
    }

    @Test
    void auditorSubmitsNothing() {
        Api.Answer answer = tenant("audited", "AUDITOR").postJson("/v1/cases", listing("审"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("forbidden");
    }

    @Test
    void administratorOfACustomerMakesNoKeysForOthers() {
        Api.Answer answer = tenant("customer", "ADMINISTRATOR")
                .postJson("/v1/api-keys", "{\"name\":\"k\",\"roles\":[\"AUDITOR\"],\"tenant\":\"other\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("other-tenant");
    }

    @Test
    void keyWithoutRolesIsRefused() {
        assertThat(admin().postJson("/v1/api-keys", "{\"name\":\"k\",\"roles\":[]}")
                        .status())
                .isEqualTo(422);
        assertThat(admin().postJson("/v1/api-keys", "{\"name\":\"k\",\"roles\":[\"GOD\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void keyThatIsUsedTooOftenMustWait() {
        Api busy = tenant("busy", "AUDITOR");
        Api.Answer answer = busy.get("/v1/packs");
        for (int i = 0; i < 3000 && answer.status() != 429; i++) {
            answer = busy.get("/v1/packs");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("rate-limited");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(tenant("idle", "AUDITOR").get("/v1/packs").status()).isEqualTo(200);
    }

    @Test
    void answersCarrySecurityHeaders() {
        Api.Answer page = anonymous().get("/");

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/console");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void errorsCarrySecurityHeadersToo() {
        List<Api.Answer> errors = List.of(
                anonymous().get("/v1/cases"),
                tenant("headers", "AUDITOR").postJson("/v1/cases", "{}"),
                admin().get("/v1/cases/not-an-identifier"),
                admin().get("/v1/nothing"),
                admin().postJson("/v1/cases", "{\"texts\":{\"t\":\"" + "x".repeat(5_000_000) + "\"}}"));

        assertThat(errors).extracting(Api.Answer::status).containsExactly(401, 403, 400, 404, 413);
        assertThat(errors).allSatisfy(error -> {
            assertThat(error.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(error.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(error.header("Cache-Control")).contains("no-store");
            assertThat(error.header("Content-Type")).startsWith("application/problem+json");
        });
    }

    @Test
    void plainConnectionClaimsNoTransportSecurity() {
        // plain HTTP must not say so: whoever stands in between could
        assertThat(anonymous().get("/").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void healthIsOpenAndMetricsAreNot() {
        assertThat(anonymous().get("/actuator/health/readiness").text()).contains("UP");
        assertThat(anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(anonymous().get("/actuator/metrics").status()).isEqualTo(401);
        assertThat(admin().get("/actuator/metrics").text()).contains("platform.outbox.waiting");
    }

    @Test
    void errorsOfTheContainerItselfAreProblems() throws IOException {
        try (Socket socket =
                new Socket(anonymous().uri("/").getHost(), anonymous().uri("/").getPort())) {
            socket.getOutputStream()
                    .write("GET /v1/{}|bad HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "bad-request", "nosniff", "default-src 'none'");
        }
    }

    @Test
    void apiDescribesItselfInOpenApi31() {
        Api.Answer description = anonymous().get("/v3/api-docs");

        assertThat(description.json().at("/openapi").asString()).startsWith("3.1");
        assertThat(description
                        .json()
                        .at("/paths/~1v1~1cases/post/responses/422/content")
                        .toString())
                .contains("application/problem+json");
        assertThat(description.json().at("/paths").propertyNames())
                .contains(
                        "/v1/cases/{id}/chain",
                        "/v1/batches",
                        "/v1/api-keys",
                        "/v1/packs",
                        "/v1/cases/{id}/runs/{number}/chain",
                        "/v1/cases/{id}/runs/{first}/diff/{second}");
        JsonNode runs = description.json().at("/paths/~1v1~1cases~1{id}~1runs/post");
        assertThat(runs.at("/responses/422/content").toString()).contains("application/problem+json");
        assertThat(runs.at("/parameters").toString()).contains("IdempotencyKey", "Prefer");
        assertThat(runs.at("/requestBody/content/application~1json/examples/changed/value/without/0")
                        .asString())
                .isEqualTo("OCR");
        assertThat(anonymous().get("/v3/api-docs.yaml").text()).startsWith("openapi: 3.1");
    }
}
