/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysIT extends PlatformIT {

    @Test
    void rotatedKeyOpensWithBothSecretsWithinTheGracePeriod() {
        Api.Answer made = make("\"roles\":[\"AUDITOR\"]");
        Api old = with(made);

        Api.Answer rotated = admin().postJson("/v1/api-keys/" + made.id() + "/rotation", "{\"grace\":\"PT1H\"}");

        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.header("Cache-Control")).contains("no-store");
        assertThat(rotated.id()).isEqualTo(made.id());
        assertThat(rotated.json().at("/key").asString()).isNotEqualTo(old.key());
        assertThat(with(rotated).get("/v1/cases").status()).isEqualTo(200);
        assertThat(old.get("/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void oldSecretEndsAtOnceWithoutGraceAndAfterASecondRotation() {
        Api.Answer made = make("\"roles\":[\"AUDITOR\"]");
        Api first = with(made);
        assertThat(first.get("/v1/cases").status()).isEqualTo(200);

        Api second = with(admin().postJson("/v1/api-keys/" + made.id() + "/rotation", "{\"grace\":\"PT1H\"}"));
        Api third = with(admin().postJson("/v1/api-keys/" + made.id() + "/rotation", "{\"grace\":\"PT0S\"}"));

        assertThat(first.get("/v1/cases").status()).isEqualTo(401);
        assertThat(second.get("/v1/cases").status()).isEqualTo(401);
        assertThat(third.get("/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void unknownOrRevokedKeyIsNotRotatedAndGraceIsBounded() {
        Api.Answer made = make("\"roles\":[\"AUDITOR\"]");
        String path = "/v1/api-keys/" + made.id() + "/rotation";
        assertThat(admin().postJson(path, "{\"grace\":\"P31D\"}").code()).isEqualTo("invalid-grace");
        assertThat(admin().postJson(path, "{\"grace\":\"-PT1S\"}").code()).isEqualTo("invalid-grace");

        admin().delete("/v1/api-keys/" + made.id());

        assertThat(admin().postJson(path, "{}").code()).isEqualTo("unknown-key");
    }

    @Test
    void keyEndsByItself() {
        Api key = with(
                make("\"roles\":[\"AUDITOR\"],\"expiresAt\":\"" + Instant.now().plusSeconds(2) + "\""));
        assertThat(key.get("/v1/cases").status()).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(key.get("/v1/cases").status()).isEqualTo(401));
    }

    @Test
    void revocationAtAnotherInstanceBitesWithinSeconds() throws SQLException {
        Api.Answer made = make("\"roles\":[\"AUDITOR\"]");
        Api key = with(made);
        assertThat(key.get("/v1/cases").status()).isEqualTo(200);

        try (Connection connection = database().asOwner();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update platform.api_keys set revoked_at = now() where id = '" + made.id() + "'");
        }

        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> assertThat(key.get("/v1/cases").status()).isEqualTo(401));
    }

    @Test
    void useIsNotedWithoutAWriteInTheRequest() {
        Api.Answer made = make("\"roles\":[\"AUDITOR\"]");
        Instant before = Instant.now().minusSeconds(1);
        with(made).get("/v1/cases");

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            String used = admin().get("/v1/api-keys")
                    .json()
                    .at("/keys")
                    .valueStream()
                    .filter(key -> key.at("/id").asString().equals(made.id()))
                    .findFirst()
                    .orElseThrow()
                    .at("/lastUsedAt")
                    .asString("");
            assertThat(used).isNotEmpty();
            assertThat(Instant.parse(used)).isBetween(before, Instant.now());
        });
    }

    @Test
    void keyForOperationsDoesOnlyThose() {
        Api reader = with(make("\"roles\":[\"SUBMITTER\"],\"operations\":[\"cases:read\"]"));

        assertThat(reader.get("/v1/cases").status()).isEqualTo(200);
        Api.Answer refused = reader.postJson("/v1/cases", listing("窄"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/detail").asString()).contains("cases:submit");
        assertThat(reader.get("/v1/packs").status()).isEqualTo(403);
    }

    @Test
    void keyForPacksSeesOnlyTheirCases() {
        Api whole = tenant("scoped", "SUBMITTER");
        String id = whole.postJson("/v1/cases", TestingRing.reasoned(""), "Prefer", "wait=20")
                .id();
        Api own = scoped(PACK);
        Api other = scoped("other-pack");

        assertThat(own.get("/v1/cases/" + id).status()).isEqualTo(200);
        assertThat(own.get("/v1/cases").text()).contains(id);
        assertThat(own.postJson("/v1/cases", listing("域")).status()).isEqualTo(202);
        for (String path : List.of("", "/chain", "/events", "/runs", "/runs/1", "/exports/ai-act-record")) {
            assertThat(other.get("/v1/cases/" + id + path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/v1/cases").json().at("/cases").size()).isZero();
        assertThat(other.get("/v1/cases?pack=" + PACK).json().at("/cases").size())
                .isZero();
        assertThat(other.postJson("/v1/cases", listing("域")).code()).isEqualTo("pack-out-of-scope");
        assertThat(own.postJson("/v1/cases/" + id + "/runs", "{}").status()).isEqualTo(403);
        assertThat(own.postJson("/v1/batches", "{}").status()).isEqualTo(403);
    }

    @Test
    void restrictedAdministratorMakesNoWiderKey() {
        Api narrow = with(make("\"roles\":[\"ADMINISTRATOR\"],\"operations\":[\"keys:manage\"]"));
        Api.Answer wide = make("\"roles\":[\"AUDITOR\"]");

        assertThat(narrow.postJson("/v1/api-keys", "{\"name\":\"k\",\"roles\":[\"AUDITOR\"]}")
                        .code())
                .isEqualTo("beyond-scope");
        assertThat(narrow.postJson("/v1/api-keys/" + wide.id() + "/rotation", "{}")
                        .code())
                .isEqualTo("beyond-scope");
        assertThat(narrow.postJson(
                                "/v1/api-keys",
                                "{\"name\":\"k\",\"roles\":[\"AUDITOR\"],\"operations\":[\"keys:manage\"]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void keyHasARateOfItsOwn() {
        Api slow = with(make("\"roles\":[\"AUDITOR\"],\"requestsPerSecond\":1,\"burst\":2"));

        assertThat(slow.get("/v1/packs").status()).isEqualTo(200);
        assertThat(slow.get("/v1/packs").status()).isEqualTo(200);
        Api.Answer third = slow.get("/v1/packs");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isIn("1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expiresAt\":\"2020-01-01T00:00:00Z\" | future",
                "\"operations\":[\"everything\"] | cases:read",
                "\"packs\":[\"A B\"] | packs",
                "\"requestsPerSecond\":5 | together",
                "\"requestsPerSecond\":0,\"burst\":1 | 1 to 100000"
            })
    void keyThatCannotBeIsRefused(String members, String told) {
        Api.Answer answer = make("\"roles\":[\"AUDITOR\"]," + members);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-key");
        assertThat(answer.json().at("/detail").asString()).contains(told);
    }

    private Api scoped(String pack) {
        return with(make("\"roles\":[\"SUBMITTER\"],\"tenant\":\"scoped\",\"packs\":[\"" + pack + "\"]"));
    }

    private Api.Answer make(String members) {
        return admin().postJson("/v1/api-keys", "{\"name\":\"test\"," + members + "}");
    }

    private Api with(Api.Answer made) {
        return admin().withKey(made.json().at("/key").asString());
    }
}
