/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.background.LeasedWork;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends what is due, so many at a time in all and to one endpoint. The order of an endpoint's deliveries is not promised. */
@Component
class WebhookDispatcher implements SmartLifecycle, LeasedWork.Rows<WebhookDispatcher.Claimed> {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration SPARE = Duration.ofSeconds(30);

    private final WebhookStore store;
    private final WebhookProperties properties;
    private final WebhookAttempts attempts;
    private final Map<UUID, Integer> perEndpoint = new ConcurrentHashMap<>();
    private final LeasedWork<Claimed> work;

    WebhookDispatcher(WebhookStore store, WebhookProperties properties, WebhookAttempts attempts) {
        this.store = store;
        this.properties = properties;
        this.attempts = attempts;
        var limits = new LeasedWork.Limits(
                "webhook", properties.concurrency(), properties.pollInterval(), properties.timeout());
        this.work = new LeasedWork<>(this, limits, store.clock());
    }

    /** A delivery under way. */
    record Claimed(String tenant, UUID id, UUID endpoint) {}

    void wake() {
        work.wake();
    }

    @Override
    public void start() {
        if (properties.enabled()) {
            work.start();
        }
    }

    @Override
    public void stop() {
        work.stop();
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    @Override
    public List<Claimed> claim(int room) {
        List<Claimed> claimed = store.transactions()
                .in(TenantTransactions.PLATFORM, () -> lease(room, store.clock().instant()));
        // counted after the commit: what was not leased is not under way
        claimed.forEach(delivery -> perEndpoint.merge(delivery.endpoint(), 1, Integer::sum));
        return claimed;
    }

    @Override
    public void perform(Claimed delivery) {
        try {
            attempts.attempt(delivery.tenant(), delivery.id());
        } finally {
            perEndpoint.computeIfPresent(delivery.endpoint(), (id, count) -> count > 1 ? count - 1 : null);
        }
    }

    @Override
    public void purge(Instant now) {
        store.transactions().run(TenantTransactions.PLATFORM, () -> store.deliveries()
                .deleteOlderThan(now.minus(properties.keepDeliveries())));
    }

    private List<Claimed> lease(int room, Instant now) {
        Set<UUID> busy = new HashSet<>(Set.of(NOBODY));
        perEndpoint.forEach((endpoint, count) -> {
            if (count >= properties.perEndpoint()) {
                busy.add(endpoint);
            }
        });
        Map<UUID, Integer> taken = new ConcurrentHashMap<>(perEndpoint);
        Instant until = now.plus(properties.timeout()).plus(SPARE);
        List<Claimed> leased = new ArrayList<>();
        for (WebhookDeliveryRecord due : store.deliveries().lockDue(now, busy, room)) {
            if (taken.merge(due.endpointId(), 1, Integer::sum) <= properties.perEndpoint()) {
                due.lease(until);
                leased.add(new Claimed(due.tenant(), due.getId(), due.endpointId()));
            }
        }
        return leased;
    }
}
