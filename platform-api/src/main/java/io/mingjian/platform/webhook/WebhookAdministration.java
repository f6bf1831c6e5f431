/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Endpoints as administrators work on them. */
@Component
public class WebhookAdministration {

    private final WebhookStore store;
    private final WebhookEvents events;
    private final SecretBox secrets;
    private final Acts acts;
    private final WebhookProperties properties;

    WebhookAdministration(
            WebhookStore store, WebhookEvents events, SecretBox secrets, Acts acts, WebhookProperties properties) {
        this.store = store;
        this.events = events;
        this.secrets = secrets;
        this.acts = acts;
        this.properties = properties;
    }

    /** The endpoints of the caller's tenant. */
    public List<WebhookView> list(Caller caller) {
        return in(caller, () -> store.endpoints().findAllByOrderById().stream()
                .map(endpoint -> view(endpoint, false))
                .toList());
    }

    /**
     * One endpoint.
     *
     * @throws RejectedException 404 if the tenant has no such endpoint
     */
    public WebhookView read(Caller caller, UUID id) {
        return in(caller, () -> view(require(id), false));
    }

    /** Makes an endpoint; its secret is in the answer and never shown again. */
    public WebhookView make(Caller caller, WebhookRequest request) {
        WebhookSettings settings = request.settings(null, properties.allowHttp());
        UUID id = Identifiers.next();
        return in(caller, () -> {
            if (store.endpoints().count() >= properties.maxPerTenant()) {
                throw RejectedException.unprocessable(
                        "too-many-webhooks",
                        "Too many webhooks",
                        "A tenant may have " + properties.maxPerTenant() + " webhooks.");
            }
            SigningSecret secret = SigningSecret.random(Boolean.TRUE.equals(request.asymmetric()));
            WebhookEndpointRecord endpoint = store.endpoints()
                    .save(new WebhookEndpointRecord(id, caller.tenant(), settings, sealed(id, secret)));
            record(caller, "webhook.created", endpoint);
            events.changedAfterCommit(caller.tenant());
            return view(endpoint, true);
        });
    }

    /**
     * Changes an endpoint; what the request leaves out stays.
     *
     * @throws RejectedException 404 for an unknown endpoint, 422 for settings that are not taken
     */
    public WebhookView change(Caller caller, UUID id, WebhookRequest request) {
        return in(caller, () -> {
            WebhookEndpointRecord endpoint = require(id);
            endpoint.change(request.settings(endpoint.settings(), properties.allowHttp()));
            if (Boolean.TRUE.equals(request.enabled())) {
                endpoint.enable();
            } else if (Boolean.FALSE.equals(request.enabled())) {
                endpoint.disable("administrator");
                store.deliveries().giveUpAll(id);
            }
            record(caller, "webhook.changed", endpoint);
            events.changedAfterCommit(caller.tenant());
            return view(endpoint, false);
        });
    }

    /** Deletes an endpoint with its deliveries. */
    public void delete(Caller caller, UUID id) {
        in(caller, () -> {
            record(caller, "webhook.deleted", require(id));
            store.deliveries().deleteOf(id);
            store.endpoints().deleteById(id);
            events.changedAfterCommit(caller.tenant());
            return Boolean.TRUE;
        });
    }

    /** Gives the endpoint a new secret; the old one signs beside it until the grace period is over. */
    public WebhookView rotate(Caller caller, UUID id, Duration grace) {
        return in(caller, () -> {
            WebhookEndpointRecord endpoint = require(id);
            boolean asymmetric = current(endpoint).asymmetric() != null;
            endpoint.rotate(sealed(id, SigningSecret.random(asymmetric)), grace);
            record(caller, "webhook.secret-rotated", endpoint);
            return view(endpoint, true);
        });
    }

    /** Sends a test, whatever the endpoint subscribed to. */
    public WebhookView.DeliveryView ping(Caller caller, UUID id) {
        return in(caller, () -> {
            WebhookEndpointRecord endpoint = requireActive(id);
            WebhookEvent ping = new WebhookEvent(
                    Identifiers.next(),
                    WebhookEventType.PING,
                    store.clock().instant(),
                    WebhookEvent.About.NOTHING,
                    Map.of("webhook", id, "tenant", caller.tenant()));
            return WebhookView.DeliveryView.of(events.add(endpoint, ping));
        });
    }

    /** Puts one delivery in line again, whatever became of it. */
    public WebhookView.DeliveryView replay(Caller caller, UUID id, UUID delivery) {
        return in(caller, () -> {
            requireActive(id);
            WebhookDeliveryRecord found = store.deliveries()
                    .findById(delivery)
                    .filter(each -> each.endpointId().equals(id))
                    .orElseThrow(() -> RejectedException.notFound(
                            "unknown-delivery", "Unknown delivery", "This webhook has no such delivery."));
            found.replay(store.clock().instant());
            events.wakeAfterCommit();
            return WebhookView.DeliveryView.of(found);
        });
    }

    /** Puts everything in line again that was given up since then. */
    public int replayFailed(Caller caller, UUID id, Instant since) {
        return in(caller, () -> {
            requireActive(id);
            events.wakeAfterCommit();
            return store.deliveries().replayFailed(id, since, store.clock().instant());
        });
    }

    /** The ledger gets the digest of the URL: a receiver may keep a token in it. */
    private void record(Caller caller, String act, WebhookEndpointRecord endpoint) {
        String digest = Sha256.hex(endpoint.url().getBytes(StandardCharsets.UTF_8));
        acts.record(
                caller,
                act,
                "webhook/" + endpoint.getId(),
                Map.of("urlSha256", digest, "status", endpoint.status().name()));
    }

    private <T> T in(Caller caller, Supplier<T> work) {
        return store.transactions().in(caller.tenant(), work);
    }

    private WebhookEndpointRecord require(UUID id) {
        return store.endpoints().findById(id).orElseThrow(WebhookAdministration::unknown);
    }

    private WebhookEndpointRecord requireActive(UUID id) {
        WebhookEndpointRecord endpoint = require(id);
        if (endpoint.status() == WebhookEndpointRecord.Status.DISABLED) {
            throw RejectedException.conflict(
                    "webhook-disabled", "Webhook disabled", "The webhook is disabled; enable it first.");
        }
        return endpoint;
    }

    private SigningSecret current(WebhookEndpointRecord endpoint) {
        return SigningSecret.parse(secrets.open(endpoint.getId(), endpoint.secret()));
    }

    private WebhookEndpointRecord.Sealed sealed(UUID id, SigningSecret secret) {
        return new WebhookEndpointRecord.Sealed(
                secrets.seal(id, secret.serialized()), store.clock().instant());
    }

    private WebhookView view(WebhookEndpointRecord endpoint, boolean withSecret) {
        return WebhookView.of(endpoint, current(endpoint), withSecret);
    }

    static RejectedException unknown() {
        return RejectedException.notFound("unknown-webhook", "Unknown webhook", "This tenant has no such webhook.");
    }
}
