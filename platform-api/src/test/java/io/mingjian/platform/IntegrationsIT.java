/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mingjian.contracts.events.ActPerformed;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Integrations as administrators work on them. */
class IntegrationsIT extends PlatformIT {

    private static final String ZENDESK = """
            {"kind":"ZENDESK","signingSecret":"signing-canary-0123456789",
             "out":{"baseUrl":"https://shop.zendesk.com/","user":"user-canary@shop.example","token":"token-canary"},
             "writeBack":{"language":"en","tags":["mingjian"]}}""";

    @Autowired
    private TestingRing ring;

    private Api api;

    @BeforeEach
    void start() {
        api = tenant("integrations-" + UUID.randomUUID().toString().substring(0, 8), "ADMINISTRATOR");
    }

    @Test
    void secretsAreNeverShownAndEncryptedAtRest() throws Exception {
        Api.Answer made = api.postJson("/v1/integrations", ZENDESK);
        String path = "/v1/integrations/" + made.id();

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo(path);
        assertThat(made.json().at("/pack").asString()).isEqualTo("ticket-triage");
        assertThat(made.json().at("/baseUrl").asString()).isEqualTo("https://shop.zendesk.com");
        assertThat(made.json().at("/writeBack/priorities/3").asString()).isEqualTo("urgent");
        assertThat(made.json().at("/hasCredentials").asBoolean()).isTrue();
        for (Api.Answer answer : List.of(
                made,
                api.get(path),
                api.get("/v1/integrations"),
                api.sendJson("PATCH", path, "{\"name\":\"renamed\"}"))) {
            assertThat(answer.text()).contains("ZENDESK").doesNotContain("canary");
        }
        assertThat(stored(made.id())).contains("shop.zendesk.com").doesNotContain("canary");
    }

    @Test
    void changesAreActsInTheLedger() {
        Api.Answer made = api.postJson("/v1/integrations", ZENDESK);
        api.sendJson("PATCH", "/v1/integrations/" + made.id(), "{\"enabled\":false}");
        Api.Answer deleted = api.delete("/v1/integrations/" + made.id());

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(api.get("/v1/integrations/" + made.id()).code()).isEqualTo("unknown-integration");
        String subject = "integration/" + made.id();
        await().atMost(Duration.ofSeconds(20)).until(() -> acts(subject).size() >= 3);
        assertThat(acts(subject))
                .extracting(ActPerformed::act)
                .containsExactly("integration.created", "integration.changed", "integration.deleted");
        assertThat(acts(subject).toString()).doesNotContain("canary");
    }

    @Test
    void disabledIntegrationTakesNothing() throws Exception {
        String path =
                "/v1/integrations/" + api.postJson("/v1/integrations", ZENDESK).id();
        api.sendJson("PATCH", path, "{\"enabled\":false}");
        TicketSender zendesk = new TicketSender(anonymous(), path + "/events", "ZENDESK", "signing-canary-0123456789");

        assertThat(zendesk.send(TestingTicketSystem.resource("zendesk-event.json"))
                        .code())
                .isEqualTo("integration-disabled");
    }

    @Test
    void otherTenantsSeeNothingOfIt() {
        String id = api.postJson("/v1/integrations", ZENDESK).id();
        Api stranger = tenant("stranger-" + id.substring(28), "ADMINISTRATOR");

        assertThat(stranger.get("/v1/integrations").text()).doesNotContain(id);
        assertThat(stranger.get("/v1/integrations/" + id + "/write-backs").status())
                .isEqualTo(404);
        assertThat(stranger.sendJson("PATCH", "/v1/integrations/" + id, "{}").status())
                .isEqualTo(404);
        assertThat(stranger.delete("/v1/integrations/" + id).status()).isEqualTo(404);
        assertThat(api.get("/v1/integrations/" + id).status()).isEqualTo(200);
    }

    @Test
    void tokenDoesNotReachAnotherHost() {
        String path =
                "/v1/integrations/" + api.postJson("/v1/integrations", ZENDESK).id();

        Api.Answer moved = api.sendJson("PATCH", path, "{\"out\":{\"baseUrl\":\"https://evil.example\"}}");

        assertThat(moved.code()).isEqualTo("invalid-integration");
        assertThat(api.get(path).json().at("/baseUrl").asString()).isEqualTo("https://shop.zendesk.com");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ZENDESK | ZEN",
                "signing-canary-0123456789 | short",
                "https://shop.zendesk.com/ | ftp://shop.zendesk.com",
                "https://shop.zendesk.com/ | https://shop.zendesk.com/?a=b",
                "\"token\":\"token-canary\" | \"token\":null",
                "\"language\":\"en\" | \"language\":\"fr\"",
                "\"language\":\"en\" | \"priorities\":{\"4\":\"urgent\"}",
                "[\"mingjian\"] | [\"two words\"]",
                "\"kind\":\"ZENDESK\" | \"kind\":\"GENERIC\"",
                "\"writeBack\" | \"actorPath\":\"$.a\",\"writeBack\""
            })
    void whatIsNotTakenIsRefusedSayingWhy(String from, String to) {
        assertThat(ZENDESK).contains(from);

        Api.Answer answer = api.postJson("/v1/integrations", ZENDESK.replace(from, to));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("invalid-integration");
        assertThat(answer.text()).doesNotContain("canary");
    }

    private List<ActPerformed> acts(String subject) {
        return ring.acts().stream().filter(act -> act.subject().equals(subject)).toList();
    }

    private String stored(String id) throws Exception {
        try (Connection connection = database().asOwner();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select i::text from platform.integrations i where id = '" + id + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
