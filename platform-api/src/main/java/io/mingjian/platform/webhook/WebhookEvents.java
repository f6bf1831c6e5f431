/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells endpoints what happened. A tenant without endpoints pays a look into memory, and one query in {@link #FRESH}.
 * Thread-safe.
 */
@Component
public class WebhookEvents {

    /** How long this instance may not know of an endpoint that another instance made or enabled. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final WebhookStore store;
    private final WebhookDispatcher dispatcher;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    private record Known(boolean listening, Instant until) {}

    WebhookEvents(WebhookStore store, WebhookDispatcher dispatcher) {
        this.store = store;
        this.dispatcher = dispatcher;
    }

    /**
     * Notes an event for every active endpoint that wants it, in the current transaction, and sends it after the commit.
     * Nothing is sent if the transaction rolls back. Events must come once: give the same event the same identifier.
     *
     * @param tenant the tenant that the current transaction named
     * @param event made only if the tenant has endpoints
     * @throws IllegalStateException outside a transaction
     */
    public void add(String tenant, Supplier<WebhookEvent> event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event is noted in the transaction of its cause, but none is open");
        }
        if (!isListening(tenant)) {
            return;
        }
        List<WebhookEndpointRecord> active =
                store.endpoints().findByStatusOrderById(WebhookEndpointRecord.Status.ACTIVE);
        if (!active.isEmpty()) {
            WebhookEvent told = event.get();
            active.stream()
                    .filter(endpoint -> endpoint.settings().wants(told))
                    .forEach(endpoint -> add(endpoint, told));
        }
    }

    /** Notes an event for one endpoint, whatever it subscribed to. */
    WebhookDeliveryRecord add(WebhookEndpointRecord endpoint, WebhookEvent event) {
        WebhookDeliveryRecord delivery = store.deliveries()
                .save(new WebhookDeliveryRecord(endpoint, event, store.clock().instant()));
        wakeAfterCommit();
        return delivery;
    }

    /** Has deliveries looked for as soon as the current transaction is committed. */
    void wakeAfterCommit() {
        afterCommit(dispatcher::wake);
    }

    /** Has the tenant's endpoints looked up anew as soon as the current transaction is committed. */
    void changedAfterCommit(String tenant) {
        afterCommit(() -> known.remove(tenant));
    }

    private boolean isListening(String tenant) {
        Instant now = store.clock().instant();
        Known last = known.get(tenant);
        if (last != null && now.isBefore(last.until())) {
            return last.listening();
        }
        boolean listening = store.endpoints().existsByStatus(WebhookEndpointRecord.Status.ACTIVE);
        known.put(tenant, new Known(listening, now.plus(FRESH)));
        return listening;
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
