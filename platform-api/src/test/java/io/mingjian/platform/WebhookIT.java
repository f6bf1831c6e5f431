/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.mingjian.contracts.events.ActPerformed;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.platform.webhook.WebhookEvent;
import io.mingjian.platform.webhook.WebhookEventType;
import io.mingjian.platform.webhook.WebhookEvents;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class WebhookIT extends PlatformIT {

    private static final String LISTING = listing("只给平台看的标题");

    @Autowired
    private TestingRing ring;

    @Autowired
    private WebhookEvents webhooks;

    @Autowired
    private TenantTransactions transactions;

    private TestingReceiver receiver;
    private String tenant;
    private Api api;

    @BeforeEach
    void start() throws Exception {
        receiver = new TestingReceiver();
        tenant = "hooks-" + UUID.randomUUID().toString().substring(0, 8);
        api = tenant(tenant, "ADMINISTRATOR");
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void decisionIsToldAndTheJudgeAcceptsItUnlessItWasTamperedWith() throws Exception {
        String secret = make("").json().at("/secret").asString();
        String caseId = api.postJson("/v1/cases", LISTING).id();

        TestingReceiver.Received told = receiver.next();

        Webhook judge = new Webhook(secret);
        assertThatCode(() -> judge.verify(told.body(), told.headers())).doesNotThrowAnyException();
        assertThatThrownBy(() -> judge.verify(told.body().replace("PASS", "BLOCK"), told.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(told.json().at("/type").asString()).isEqualTo("case.decided");
        assertThat(told.json().at("/data/caseId").asString()).isEqualTo(caseId);
        assertThat(told.json().at("/data/outcome").asString()).isEqualTo("PASS");
        assertThat(told.json().at("/data/links/case").asString()).isEqualTo("/v1/cases/" + caseId);
        assertThat(told.header("Content-Type")).startsWith("application/json");
        assertThat(told.body()).doesNotContain("只给平台看的标题");
    }

    @Test
    void asymmetricSignatureHoldsUnderTheShownKey() throws Exception {
        String publicKey = make(",\"asymmetric\":true").json().at("/publicKey").asString();
        api.postJson("/v1/cases", LISTING);

        TestingReceiver.Received told = receiver.next();

        String signed = told.header("webhook-id") + "." + told.header("webhook-timestamp") + "." + told.body();
        String signature = told.header("webhook-signature").split(" ")[1];
        assertThat(Signatures.holds(publicKey, signature, signed)).isTrue();
        assertThat(Signatures.holds(publicKey, signature, signed + " ")).isFalse();
    }

    @Test
    void failedMessageComesAgainUnderTheSameIdentity() throws Exception {
        receiver.answering(500);
        String webhook = make("").id();
        api.postJson("/v1/cases", LISTING);

        String first = receiver.next().header("webhook-id");
        String second = receiver.next().header("webhook-id");

        assertThat(second).isEqualTo(first).startsWith("msg_");
        Api.Answer delivery = delivery(webhook, "DELIVERED");
        assertThat(delivery.json().at("/deliveries/0/attempts").asInt()).isEqualTo(2);
        assertThat(delivery.json().at("/deliveries/0/lastStatus").asInt()).isEqualTo(204);
    }

    @Test
    void retryAfterIsHonoured() throws Exception {
        receiver.answering(new TestingReceiver.Answer(503, Map.of("Retry-After", "2")));
        make("");
        api.postJson("/v1/cases", LISTING);

        long first = receiver.next().atNanos();
        long second = receiver.next().atNanos();

        // the pause without the wish is 200 ms
        assertThat(Duration.ofNanos(second - first)).isGreaterThan(Duration.ofMillis(1500));
    }

    @Test
    void goneDisablesAtOnce() throws Exception {
        receiver.answering(410);
        String webhook = make("").id();
        api.postJson("/v1/cases", LISTING);
        receiver.next();

        Api.Answer shown =
                api.until("/v1/webhooks/" + webhook, answer -> status(answer).equals("DISABLED"));

        assertThat(shown.json().at("/disabledReason").asString()).isEqualTo("gone");
        decided(api.postJson("/v1/cases", LISTING).id());
        assertThat(receiver.rest()).isEmpty();
        assertThat(api.postJson("/v1/webhooks/" + webhook + "/ping", "").code()).isEqualTo("webhook-disabled");
    }

    @Test
    void givenUpMessagesAreReplayed() throws Exception {
        receiver.answering(500, 500, 500);
        String webhook = make("").id();
        api.postJson("/v1/cases", LISTING);
        String messageId = receiver.next().header("webhook-id");
        receiver.next();
        receiver.next();
        assertThat(delivery(webhook, "FAILED")
                        .json()
                        .at("/deliveries/0/lastError")
                        .asString())
                .isEqualTo("answered-500");

        Api.Answer replayed =
                api.postJson("/v1/webhooks/" + webhook + "/replay", "{\"since\":\"2026-01-01T00:00:00Z\"}");

        assertThat(replayed.json().at("/replayed").asInt()).isEqualTo(1);
        assertThat(receiver.next().header("webhook-id")).isEqualTo(messageId);
        String delivery =
                delivery(webhook, "DELIVERED").json().at("/deliveries/0/id").asString();
        String one = "/v1/webhooks/" + webhook + "/deliveries/" + delivery + "/replay";
        assertThat(api.postJson(one, "").status()).isEqualTo(202);
        assertThat(receiver.next().header("webhook-id")).isEqualTo(messageId);
    }

    @Test
    void bothSecretsSignDuringTheGracePeriodOfARotation() throws Exception {
        Api.Answer made = make("");
        String rotate = "/v1/webhooks/" + made.id() + "/rotate";
        String fresh =
                api.postJson(rotate, "{\"graceHours\":1}").json().at("/secret").asString();
        api.postJson("/v1/webhooks/" + made.id() + "/ping", "");

        TestingReceiver.Received both = receiver.next();

        String old = made.json().at("/secret").asString();
        assertThat(fresh).isNotEqualTo(old);
        assertThatCode(() -> new Webhook(old).verify(both.body(), both.headers()))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(fresh).verify(both.body(), both.headers()))
                .doesNotThrowAnyException();
        assertThat(both.json().at("/type").asString()).isEqualTo("ping");

        String last =
                api.postJson(rotate, "{\"graceHours\":0}").json().at("/secret").asString();
        api.postJson("/v1/webhooks/" + made.id() + "/ping", "");
        TestingReceiver.Received one = receiver.next();
        assertThatCode(() -> new Webhook(last).verify(one.body(), one.headers()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(fresh).verify(one.body(), one.headers()))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void secretIsShownOnceAndEncryptedAtRest() throws Exception {
        Api.Answer made = make("");
        String secret = made.json().at("/secret").asString();

        assertThat(secret).startsWith("whsec_");
        assertThat(api.get("/v1/webhooks/" + made.id()).text()).doesNotContain("whsec_");
        assertThat(api.get("/v1/webhooks").text()).doesNotContain("whsec_");
        try (Connection connection = database().asOwner();
                ResultSet rows =
                        connection.createStatement().executeQuery("select w::text from platform.webhook_endpoints w")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(secret.substring("whsec_".length()));
            }
        }
    }

    @Test
    void privateAddressIsNeverConnectedTo() {
        Api.Answer made = api.postJson("/v1/webhooks", body("http://[::1]:9999/", ""));
        api.postJson("/v1/webhooks/" + made.id() + "/ping", "");

        Api.Answer failed = api.until(
                "/v1/webhooks/" + made.id() + "/deliveries",
                answer -> answer.json().at("/deliveries/0/lastError").isString());

        assertThat(failed.json().at("/deliveries/0/lastError").asString()).isEqualTo("forbidden-address");
    }

    @Test
    void filterKeepsBackWhatIsNotWanted() throws Exception {
        make(",\"outcomes\":[\"BLOCK\"]");
        decided(api.postJson("/v1/cases", LISTING).id());
        String blocked = api.postJson("/v1/cases", TestingRing.reasoned("")).id();

        TestingReceiver.Received told = receiver.next();

        assertThat(told.json().at("/data/caseId").asString()).isEqualTo(blocked);
        assertThat(told.json().at("/data/outcome").asString()).isEqualTo("BLOCK");
        assertThat(receiver.rest()).isEmpty();
    }

    @Test
    void decisionThatArrivesTwiceIsToldOnce() throws Exception {
        String webhook = make("").id();
        String caseId = api.postJson("/v1/cases", LISTING).id();
        receiver.next();

        ring.decide(UUID.fromString(caseId));
        String later = api.postJson("/v1/cases", LISTING).id();

        assertThat(receiver.next().json().at("/data/caseId").asString()).isEqualTo(later);
        assertThat(api.get("/v1/webhooks/" + webhook + "/deliveries")
                        .json()
                        .at("/deliveries")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whatIsRolledBackIsNeverTold() throws Exception {
        String webhook = make("").id();
        assertThatThrownBy(() -> transactions.run(tenant, () -> {
                    webhooks.add(tenant, WebhookIT::event);
                    throw new IllegalStateException("the effect failed");
                }))
                .hasMessage("the effect failed");

        transactions.run(tenant, () -> webhooks.add(tenant, WebhookIT::event));
        receiver.next();

        assertThat(api.get("/v1/webhooks/" + webhook + "/deliveries")
                        .json()
                        .at("/deliveries")
                        .size())
                .isEqualTo(1);
        assertThat(receiver.rest()).isEmpty();
        assertThatThrownBy(() -> webhooks.add(tenant, WebhookIT::event)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void tenantWithoutWebhooksPaysNextToNothing() {
        int events = 100_000;
        Supplier<WebhookEvent> unwanted = () -> {
            throw new AssertionError("made for nobody");
        };

        long begin = System.nanoTime();
        transactions.run(tenant, () -> {
            for (int i = 0; i < events; i++) {
                webhooks.add(tenant, unwanted);
            }
        });

        // a query each would take at least ten times as long
        assertThat(Duration.ofNanos((System.nanoTime() - begin) / events)).isLessThan(Duration.ofNanos(5000));
    }

    @Test
    void whatAdministratorsDoIsTold() {
        Api.Answer made = make("");
        String webhook = "/v1/webhooks/" + made.id();
        change(webhook, "{\"enabled\":false}");
        api.postJson(webhook + "/rotate", "{}");
        api.delete(webhook);

        await().atMost(Duration.ofSeconds(20)).until(() -> acts(made.id()).size() == 4);
        assertThat(acts(made.id()))
                .containsExactly("webhook.created", "webhook.changed", "webhook.secret-rotated", "webhook.deleted");
    }

    @Test
    void disabledWebhookIsToldNothingUntilItIsEnabled() throws Exception {
        String webhook = "/v1/webhooks/" + make("").id();
        change(webhook, "{\"enabled\":false}");
        decided(api.postJson("/v1/cases", LISTING).id());

        Api.Answer enabled = change(webhook, "{\"enabled\":true,\"description\":\"on again\"}");
        String later = api.postJson("/v1/cases", LISTING).id();

        assertThat(enabled.json().at("/description").asString()).isEqualTo("on again");
        assertThat(receiver.next().json().at("/data/caseId").asString()).isEqualTo(later);
        assertThat(receiver.rest()).isEmpty();
    }

    private Api.Answer change(String webhook, String json) {
        return api.send(api.request(webhook)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private List<String> acts(String webhook) {
        return ring.acts().stream()
                .filter(act -> act.subject().equals("webhook/" + webhook))
                .map(ActPerformed::act)
                .toList();
    }

    private static WebhookEvent event() {
        return new WebhookEvent(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                WebhookEventType.CASE_DECIDED,
                Instant.now(),
                WebhookEvent.About.NOTHING,
                Map.of());
    }

    @Test
    void webhooksAreForAdministratorsOfTheirTenantAlone() {
        String webhook = make("").id();

        for (String role : new String[] {"SUBMITTER", "REVIEWER", "POLICY_EDITOR", "AUDITOR"}) {
            Api other = tenant("hooks-roles", role);
            assertThat(other.get("/v1/webhooks").status()).isEqualTo(403);
            assertThat(other.postJson("/v1/webhooks", body(receiver.url(), "")).status())
                    .isEqualTo(403);
        }
        Api stranger = tenant("hooks-stranger", "ADMINISTRATOR");
        assertThat(stranger.get("/v1/webhooks/" + webhook).status()).isEqualTo(404);
        assertThat(stranger.get("/v1/webhooks/" + webhook + "/deliveries").status())
                .isEqualTo(404);
        assertThat(stranger.postJson("/v1/webhooks/" + webhook + "/rotate", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.delete("/v1/webhooks/" + webhook).status()).isEqualTo(404);
        assertThat(api.delete("/v1/webhooks/" + webhook).status()).isEqualTo(204);
        assertThat(api.get("/v1/webhooks/" + webhook).status()).isEqualTo(404);
    }

    @Test
    void wrongWebhooksAreRefusedWithWhatIsWanted() {
        assertThat(api.postJson("/v1/webhooks", body("ftp://example.org", "")).code())
                .isEqualTo("invalid-webhook");
        assertThat(api.postJson("/v1/webhooks", body("https://user@example.org", ""))
                        .code())
                .isEqualTo("invalid-webhook");
        Api.Answer unknown = api.postJson("/v1/webhooks", "{\"url\":\"https://example.org\",\"eventTypes\":[\"x\"]}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/detail").asString()).contains("case.review-requested");
    }

    @Test
    void descriptionOfTheApiHasTheMessagesAndTheirExamples() {
        JsonNode described = anonymous().get("/v3/api-docs").json();

        assertThat(described.at("/webhooks").propertyNames())
                .containsExactlyInAnyOrder(
                        "case.decided", "case.review-requested", "case.reviewed", "case.erased", "batch.finished");
        assertThat(described
                        .at("/webhooks/case.decided/post/requestBody/content/application~1json/example")
                        .toString())
                .contains("absolute-term");
        assertThat(described
                        .at("/paths/~1v1~1webhooks~1{id}~1rotate/post/operationId")
                        .asString())
                .isEqualTo("rotateWebhook");
        assertThat(described.at("/paths/~1v1~1batches/post/requestBody/content").propertyNames())
                .contains("text/csv", "application/x-ndjson", "multipart/form-data");
    }

    private Api.Answer make(String more) {
        Api.Answer made = api.postJson("/v1/webhooks", body(receiver.url(), more));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static String body(String url, String more) {
        return "{\"url\":\"" + url + "\",\"eventTypes\":[\"case.decided\"]" + more + "}";
    }

    private Api.Answer delivery(String webhook, String status) {
        return api.until(
                "/v1/webhooks/" + webhook + "/deliveries?status=" + status,
                answer -> answer.json().at("/deliveries").size() > 0);
    }

    private void decided(String caseId) {
        api.until("/v1/cases/" + caseId, answer -> status(answer).equals("DECIDED"));
    }

    private static String status(Api.Answer answer) {
        return answer.json().at("/status").asString();
    }
}
