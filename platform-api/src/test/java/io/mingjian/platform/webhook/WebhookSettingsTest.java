/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.reasoning.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookSettingsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration FIVE_DAYS = Duration.ofDays(5);

    @Test
    void eventMustMatchTypePackAndOutcome() {
        WebhookSettings settings = settings(Set.of("ecommerce"), Set.of("BLOCK", "REVIEW"));

        assertThat(settings.wants(event(WebhookEventType.CASE_DECIDED, "ecommerce", Outcome.BLOCK)))
                .isTrue();
        assertThat(settings.wants(event(WebhookEventType.CASE_DECIDED, "ecommerce", Outcome.PASS)))
                .isFalse();
        assertThat(settings.wants(event(WebhookEventType.CASE_DECIDED, "triage", Outcome.BLOCK)))
                .isFalse();
        assertThat(settings.wants(event(WebhookEventType.CASE_REVIEWED, "ecommerce", Outcome.BLOCK)))
                .isFalse();
    }

    @Test
    void filterLeavesEventsAloneThatHaveNoSuchMember() {
        WebhookSettings settings = settings(Set.of("ecommerce"), Set.of("BLOCK"));

        assertThat(settings.wants(event(WebhookEventType.BATCH_FINISHED, null, null)))
                .isTrue();
    }

    @Test
    void endpointThatFailsForFiveDaysWithoutASuccessIsDisabled() {
        WebhookEndpointRecord endpoint = endpoint();

        endpoint.failed(NOW, FIVE_DAYS);
        endpoint.failed(NOW.plus(FIVE_DAYS).minusSeconds(1), FIVE_DAYS);
        assertThat(endpoint.status()).isEqualTo(WebhookEndpointRecord.Status.ACTIVE);
        endpoint.failed(NOW.plus(FIVE_DAYS), FIVE_DAYS);

        assertThat(endpoint.status()).isEqualTo(WebhookEndpointRecord.Status.DISABLED);
        assertThat(endpoint.disabledReason()).isEqualTo("failing");
    }

    @Test
    void oneSuccessBeginsTheFiveDaysAnew() {
        WebhookEndpointRecord endpoint = endpoint();
        endpoint.failed(NOW, FIVE_DAYS);
        endpoint.answered();
        endpoint.failed(NOW.plus(FIVE_DAYS), FIVE_DAYS);
        endpoint.failed(NOW.plus(FIVE_DAYS).plusSeconds(60), FIVE_DAYS);

        assertThat(endpoint.status()).isEqualTo(WebhookEndpointRecord.Status.ACTIVE);
    }

    @Test
    void formerSecretSignsUntilTheGracePeriodIsOver() {
        WebhookEndpointRecord endpoint = endpoint();
        endpoint.rotate(new WebhookEndpointRecord.Sealed("new", NOW), Duration.ofHours(24));

        assertThat(endpoint.secret()).isEqualTo("new");
        assertThat(endpoint.previousSecret(NOW.plusSeconds(86_399))).isEqualTo("old");
        assertThat(endpoint.previousSecret(NOW.plusSeconds(86_400))).isNull();
    }

    private static WebhookEndpointRecord endpoint() {
        return new WebhookEndpointRecord(
                UUID.randomUUID(),
                "tenant",
                settings(Set.of(), Set.of()),
                new WebhookEndpointRecord.Sealed("old", NOW));
    }

    private static WebhookSettings settings(Set<String> packs, Set<String> outcomes) {
        return new WebhookSettings(
                "https://example.org",
                "",
                Set.of(WebhookEventType.CASE_DECIDED, WebhookEventType.BATCH_FINISHED),
                packs,
                outcomes);
    }

    private static WebhookEvent event(WebhookEventType type, @Nullable String pack, @Nullable Outcome outcome) {
        return new WebhookEvent(UUID.randomUUID(), type, NOW, new WebhookEvent.About(pack, outcome), Map.of());
    }
}
