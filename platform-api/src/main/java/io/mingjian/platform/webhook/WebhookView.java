/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as shown.
 *
 * @param disabledReason why it is disabled: {@code gone}, {@code failing} or {@code administrator}
 * @param failingSince first failure since the last success, absent while it answers
 * @param previousSecretValidUntil until when the secret before the last rotation signs too
 * @param publicKey what {@code v1a} signatures are verified with, absent without them
 * @param secret what {@code v1} signatures are verified with; only in the answer that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WebhookView(
        UUID id,
        String url,
        String description,
        Set<String> eventTypes,
        Set<String> packs,
        Set<String> outcomes,
        WebhookEndpointRecord.Status status,
        @Nullable String disabledReason,
        @Nullable Instant failingSince,
        Instant createdAt,
        @Nullable Instant previousSecretValidUntil,
        @Schema(example = "whpk_…") @Nullable String publicKey,
        @Schema(example = "whsec_…") @Nullable String secret) {

    static WebhookView of(WebhookEndpointRecord endpoint, SigningSecret current, boolean withSecret) {
        WebhookSettings settings = endpoint.settings();
        return new WebhookView(
                endpoint.getId(),
                settings.url(),
                settings.description(),
                settings.eventTypes().stream()
                        .map(WebhookEventType::wire)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(settings.packs()),
                new TreeSet<>(settings.outcomes()),
                endpoint.status(),
                endpoint.disabledReason(),
                endpoint.failingSince(),
                endpoint.createdAt(),
                endpoint.previousValidUntil(),
                current.shownPublicKey(),
                withSecret ? current.shown() : null);
    }

    /** The endpoints of a tenant. */
    public record WebhookList(List<WebhookView> webhooks) {}

    /**
     * A delivery as shown.
     *
     * @param id to replay it by
     * @param messageId the {@code webhook-id} that the receiver sees
     * @param attempts attempts so far, since the last replay
     * @param nextAttemptAt absent when it is over
     * @param lastStatus status of the last answer, absent without one
     * @param lastError why the last attempt failed, a stable word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryView(
            UUID id,
            String messageId,
            String eventType,
            WebhookDeliveryRecord.Status status,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable String lastError,
            Instant createdAt,
            @Nullable Instant deliveredAt) {

        static DeliveryView of(WebhookDeliveryRecord delivery) {
            return new DeliveryView(
                    delivery.getId(),
                    delivery.messageId(),
                    delivery.eventType(),
                    delivery.status(),
                    delivery.attempts(),
                    delivery.status() == WebhookDeliveryRecord.Status.PENDING ? delivery.nextAttemptAt() : null,
                    delivery.lastStatus(),
                    delivery.lastError(),
                    delivery.createdAt(),
                    delivery.deliveredAt());
        }
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param next cursor of the next page, absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeliveryPage(
            List<DeliveryView> deliveries, @Nullable String next) {}

    /** How many deliveries were put in line again. */
    public record Replayed(int replayed) {}
}
