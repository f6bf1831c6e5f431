/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, a bounded number at a time. Instances share the work by locking rows and skipping locked ones; a
 * delivery is leased while it is under way, so that one whose process died comes again. The order of an endpoint's
 * deliveries is not promised.
 */
@Component
class WebhookDispatcher implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(WebhookDispatcher.class);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration SPARE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    private final WebhookStore store;
    private final WebhookProperties properties;
    private final WebhookAttempts attempts;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<UUID, Integer> perEndpoint = new ConcurrentHashMap<>();
    private volatile boolean running;
    private Instant purgedAt = Instant.EPOCH;

    @Nullable
    private Thread thread;

    @Nullable
    private ExecutorService workers;

    WebhookDispatcher(WebhookStore store, WebhookProperties properties, WebhookAttempts attempts) {
        this.store = store;
        this.properties = properties;
        this.attempts = attempts;
    }

    void wake() {
        signal.release();
    }

    @Override
    public void start() {
        if (!properties.enabled()) {
            return;
        }
        running = true;
        ExecutorService pool = Executors.newFixedThreadPool(properties.concurrency(), WebhookDispatcher::worker);
        workers = pool;
        thread = new Thread(() -> work(pool), "webhook-dispatcher");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            }
            if (workers != null) {
                workers.shutdown();
                workers.awaitTermination(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work(ExecutorService pool) {
        while (running) {
            try {
                signal.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                sendDue(pool);
                purge();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOGGER.atWarn().setCause(e).log("webhooks could not be sent, trying again");
            }
        }
    }

    private void sendDue(ExecutorService pool) {
        List<Claimed> claimed = claim();
        while (running && !claimed.isEmpty()) {
            claimed.forEach(delivery -> pool.execute(() -> send(delivery)));
            claimed = claim();
        }
    }

    private void send(Claimed delivery) {
        try {
            attempts.attempt(delivery.tenant(), delivery.id());
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("delivery", delivery.id()).log("a webhook stays due");
        } finally {
            perEndpoint.computeIfPresent(delivery.endpoint(), (id, count) -> count > 1 ? count - 1 : null);
            underWay.decrementAndGet();
            wake();
        }
    }

    private List<Claimed> claim() {
        int room = properties.concurrency() - underWay.get();
        if (room <= 0) {
            return List.of();
        }
        List<Claimed> claimed = store.transactions()
                .in(TenantTransactions.PLATFORM, () -> lease(room, store.clock().instant()));
        // counted after the commit: what was not leased is not under way
        claimed.forEach(delivery -> {
            perEndpoint.merge(delivery.endpoint(), 1, Integer::sum);
            underWay.incrementAndGet();
        });
        return claimed;
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

    private void purge() {
        Instant now = store.clock().instant();
        if (purgedAt.plus(BETWEEN_PURGES).isBefore(now)) {
            purgedAt = now;
            store.transactions().run(TenantTransactions.PLATFORM, () -> store.deliveries()
                    .deleteOlderThan(now.minus(properties.keepDeliveries())));
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "webhook-sender");
        thread.setDaemon(true);
        return thread;
    }

    private record Claimed(String tenant, UUID id, UUID endpoint) {}
}
