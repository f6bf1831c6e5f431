/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
 * Writes what is due to tickets, a bounded number at a time. Instances share the work by locking rows and skipping locked
 * ones; a write-back is leased while it is under way, so that one whose process died comes again.
 */
@Component
class WriteBackDispatcher implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(WriteBackDispatcher.class);
    private static final int MOST_REQUESTS = 15;
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    private final IntegrationStore store;
    private final IntegrationProperties properties;
    private final WriteBackAttempts attempts;
    private final Semaphore signal = new Semaphore(0);
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean running;
    private Instant purgedAt = Instant.EPOCH;

    @Nullable
    private Thread thread;

    @Nullable
    private ExecutorService workers;

    WriteBackDispatcher(IntegrationStore store, IntegrationProperties properties, WriteBackAttempts attempts) {
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
        ExecutorService pool = Executors.newFixedThreadPool(properties.concurrency(), WriteBackDispatcher::worker);
        workers = pool;
        thread = new Thread(() -> work(pool), "ticket-dispatcher");
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
                claim().forEach(due -> pool.execute(() -> write(due)));
                purge();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOGGER.atWarn().setCause(e).log("tickets could not be written to, trying again");
            }
        }
    }

    private List<Claimed> claim() {
        int room = properties.concurrency() - underWay.get();
        if (room <= 0) {
            return List.of();
        }
        List<Claimed> claimed = store.transactions().in(TenantTransactions.PLATFORM, () -> lease(room));
        underWay.addAndGet(claimed.size());
        return claimed;
    }

    private List<Claimed> lease(int room) {
        Instant now = store.clock().instant();
        Instant until = now.plus(properties.timeout().multipliedBy(MOST_REQUESTS));
        return store.writeBacks().lockDue(now, room).stream()
                .peek(due -> due.lease(until))
                .map(due -> new Claimed(due.tenant(), due.getId()))
                .toList();
    }

    private void write(Claimed due) {
        try {
            attempts.attempt(due.tenant(), due.id());
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("writeBack", due.id()).log("a write-back stays due");
        } finally {
            underWay.decrementAndGet();
            wake();
        }
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
        Thread thread = new Thread(work, "ticket-writer");
        thread.setDaemon(true);
        return thread;
    }

    private record Claimed(String tenant, UUID id) {}
}
