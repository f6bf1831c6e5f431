/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/webhooks")
@Tag(
        name = "Webhooks",
        description = "For administrators. Messages follow Standard Webhooks: webhook-id, webhook-timestamp and"
                + " webhook-signature (v1, and v1a where wanted); answer 2xx to take one, 410 to get no more. The body is"
                + " {\"type\",\"timestamp\",\"data\"} with identifiers, outcome, labels and links, never content.")
class WebhookController {

    private static final int LONGEST_GRACE_HOURS = 24 * 7;
    private static final int USUAL_GRACE_HOURS = 24;

    private final WebhookAdministration webhooks;

    WebhookController(WebhookAdministration webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping
    @Operation(
            summary = "Make a webhook",
            description = "The secret is in this answer only; at rest it is encrypted.",
            operationId = "makeWebhook")
    @ApiResponse(responseCode = "201", description = "Made; Location names it")
    @ApiResponse(responseCode = "422", description = "A URL, event type or filter that is not taken")
    ResponseEntity<WebhookView> make(@CurrentCaller Caller caller, @RequestBody WebhookRequest request) {
        WebhookView made = webhooks.make(caller, request);
        return ResponseEntity.created(URI.create("/v1/webhooks/" + made.id()))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    @GetMapping
    @Operation(summary = "List the tenant's webhooks, without their secrets", operationId = "listWebhooks")
    WebhookView.WebhookList list(@CurrentCaller Caller caller) {
        return new WebhookView.WebhookList(webhooks.list(caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a webhook, without its secret", operationId = "readWebhook")
    WebhookView read(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return webhooks.read(caller, id);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change, disable or enable a webhook",
            description = "Members that are absent stay as they are.",
            operationId = "changeWebhook")
    WebhookView change(@CurrentCaller Caller caller, @PathVariable UUID id, @RequestBody WebhookRequest request) {
        return webhooks.change(caller, id, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a webhook with its deliveries", operationId = "deleteWebhook")
    void delete(@CurrentCaller Caller caller, @PathVariable UUID id) {
        webhooks.delete(caller, id);
    }

    @PostMapping("/{id}/rotate")
    @Operation(
            summary = "Give a webhook a new secret",
            description = "Until the grace period is over, messages carry the signatures of both secrets.",
            operationId = "rotateWebhook")
    ResponseEntity<WebhookView> rotate(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Rotation rotation) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(webhooks.rotate(caller, id, rotation == null ? Rotation.USUAL.grace() : rotation.grace()));
    }

    @PostMapping("/{id}/ping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send a test message", operationId = "pingWebhook")
    WebhookView.DeliveryView ping(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return webhooks.ping(caller, id);
    }

    @PostMapping("/{id}/replay")
    @Operation(summary = "Send everything again that was given up since a time", operationId = "replayWebhook")
    WebhookView.Replayed replay(
            @CurrentCaller Caller caller, @PathVariable UUID id, @RequestBody ReplayRequest request) {
        Instant since = request.since();
        if (since == null) {
            throw RejectedException.unprocessable("missing-since", "Missing since", "A time `since` is wanted.");
        }
        return new WebhookView.Replayed(webhooks.replayFailed(caller, id, since));
    }

    /**
     * A new secret.
     *
     * @param graceHours how long the old one signs too, 0 to 168; 24 when absent
     */
    @Schema(example = "{\"graceHours\":24}")
    record Rotation(@Nullable Integer graceHours) {

        static final Rotation USUAL = new Rotation(null);

        Duration grace() {
            int hours = graceHours == null ? USUAL_GRACE_HOURS : graceHours;
            if (hours < 0 || hours > LONGEST_GRACE_HOURS) {
                throw RejectedException.unprocessable(
                        "invalid-grace",
                        "Invalid grace period",
                        "graceHours must be 0 to " + LONGEST_GRACE_HOURS + ", got: " + hours + ".");
            }
            return Duration.ofHours(hours);
        }
    }

    /**
     * What to send again.
     *
     * @param since deliveries that were made from then on
     */
    @Schema(example = "{\"since\":\"2026-03-01T00:00:00Z\"}")
    record ReplayRequest(@Nullable Instant since) {}
}
