/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.background.RetrySchedule;
import io.mingjian.platform.observation.PlatformMetrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One attempt of a delivery: reads what is due, sends it outside any transaction, and notes how it ended. */
@Component
class WebhookAttempts {

    private static final Logger LOGGER = LoggerFactory.getLogger(WebhookAttempts.class);
    private static final int GONE = 410;

    private final WebhookStore store;
    private final WebhookProperties properties;
    private final WebhookSender sender;
    private final SecretBox secrets;
    private final PlatformMetrics metrics;
    private final RetrySchedule schedule;

    WebhookAttempts(
            WebhookStore store,
            WebhookProperties properties,
            WebhookSender sender,
            SecretBox secrets,
            PlatformMetrics metrics,
            RetrySchedule schedule) {
        this.store = store;
        this.properties = properties;
        this.sender = sender;
        this.secrets = secrets;
        this.metrics = metrics;
        this.schedule = schedule;
    }

    void attempt(String tenant, UUID id) {
        Optional<WebhookSender.Outgoing> due = store.transactions().in(tenant, () -> outgoing(id));
        if (due.isPresent()) {
            WebhookSender.Attempt attempt = sender.send(due.get());
            metrics.webhookAttempted(attempt.succeeded());
            store.transactions().run(tenant, () -> note(id, attempt));
        }
    }

    private Optional<WebhookSender.Outgoing> outgoing(UUID id) {
        WebhookDeliveryRecord delivery = store.deliveries().findById(id).orElse(null);
        if (delivery == null || delivery.status() != WebhookDeliveryRecord.Status.PENDING) {
            return Optional.empty();
        }
        WebhookEndpointRecord endpoint =
                store.endpoints().findById(delivery.endpointId()).orElseThrow();
        if (endpoint.status() == WebhookEndpointRecord.Status.DISABLED) {
            delivery.giveUp("endpoint-disabled");
            return Optional.empty();
        }
        return Optional.of(new WebhookSender.Outgoing(
                endpoint.url(), delivery.messageId(), delivery.payload(), secretsOf(endpoint)));
    }

    private List<SigningSecret> secretsOf(WebhookEndpointRecord endpoint) {
        List<SigningSecret> valid = new ArrayList<>();
        valid.add(SigningSecret.parse(secrets.open(endpoint.getId(), endpoint.secret())));
        String previous = endpoint.previousSecret(store.clock().instant());
        if (previous != null) {
            valid.add(SigningSecret.parse(secrets.open(endpoint.getId(), previous)));
        }
        return valid;
    }

    private void note(UUID id, WebhookSender.Attempt attempt) {
        WebhookDeliveryRecord delivery = store.deliveries().findById(id).orElse(null);
        if (delivery == null) {
            return;
        }
        WebhookEndpointRecord endpoint =
                store.endpoints().findById(delivery.endpointId()).orElseThrow();
        Instant now = store.clock().instant();
        if (attempt.succeeded()) {
            delivery.delivered(now, Objects.requireNonNull(attempt.status()));
            endpoint.answered();
            return;
        }
        delivery.failed(attempt.status(), Objects.requireNonNull(attempt.error()));
        endpoint.failed(now, properties.disableAfter());
        schedule.next(delivery.attempts(), now, attempt.retryAfter())
                .ifPresentOrElse(delivery::retryAt, () -> delivery.giveUp("given-up"));
        if (Objects.equals(attempt.status(), GONE)) {
            endpoint.disable("gone");
        }
        if (endpoint.status() == WebhookEndpointRecord.Status.DISABLED) {
            disabled(delivery, endpoint);
        }
    }

    private void disabled(WebhookDeliveryRecord delivery, WebhookEndpointRecord endpoint) {
        delivery.giveUp("endpoint-disabled");
        store.deliveries().giveUpAll(endpoint.getId());
        LOGGER.atWarn()
                .addKeyValue("endpoint", endpoint.getId())
                .addKeyValue("reason", endpoint.disabledReason())
                .log("a webhook endpoint is disabled");
    }
}
