/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/webhooks/{id}/deliveries")
@Tag(name = "Webhooks")
class DeliveryController {

    private static final int LARGEST_PAGE = 200;
    private static final UUID LAST = new UUID(-1, -1);

    private final DeliveryReads deliveries;
    private final WebhookAdministration webhooks;

    DeliveryController(DeliveryReads deliveries, WebhookAdministration webhooks) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    @GetMapping
    @Operation(summary = "List what a webhook was told, newest first", operationId = "listDeliveries")
    WebhookView.DeliveryPage list(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            Wanted wanted,
            @RequestParam(defaultValue = "50") int limit) {
        int count = Math.max(1, Math.min(limit, LARGEST_PAGE));
        return deliveries.list(caller, id, new DeliveryReads.Wanted(wanted.status(), wanted.before(), count));
    }

    @PostMapping("/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send one message again",
            description = "Its webhook-id stays, so that the receiver can tell the repetition.",
            operationId = "replayDelivery")
    WebhookView.DeliveryView replay(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable UUID delivery) {
        return webhooks.replay(caller, id, delivery);
    }

    /**
     * Which deliveries are wanted.
     *
     * @param cursor {@code next} of the page before
     */
    record Wanted(
            WebhookDeliveryRecord.@Nullable Status status,
            @Nullable String cursor) {

        UUID before() {
            try {
                return cursor == null ? LAST : UUID.fromString(cursor);
            } catch (IllegalArgumentException e) {
                throw RejectedException.malformed("invalid-cursor", "Invalid cursor", "The cursor is of no page.");
            }
        }
    }
}
