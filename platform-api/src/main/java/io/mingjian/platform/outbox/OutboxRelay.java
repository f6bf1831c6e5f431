/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.events.RingPublisher;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what the outbox holds, oldest first, and deletes it once acknowledged. One thread per instance: woken by
 * each commit, so that nothing waits for the poll, and by the poll, so that nothing is forgotten. Several instances
 * share the work by locking rows and skipping locked ones.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxMessages messages;
    private final TenantTransactions transactions;
    private final RingPublisher publisher;
    private final OutboxProperties properties;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private volatile long waiting;

    @org.jspecify.annotations.Nullable
    private Thread thread;

    OutboxRelay(
            OutboxMessages messages,
            TenantTransactions transactions,
            RingPublisher publisher,
            OutboxProperties properties,
            PlatformMetrics metrics) {
        this.messages = messages;
        this.transactions = transactions;
        this.publisher = publisher;
        this.properties = properties;
        metrics.outboxWaiting(() -> waiting);
    }

    void wake() {
        signal.release();
    }

    boolean isFull() {
        return waiting > properties.capacity();
    }

    @Override
    public void start() {
        if (!properties.enabled()) {
            return;
        }
        running = true;
        thread = new Thread(this::relay, "outbox-relay");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread relay = thread;
        if (relay != null) {
            try {
                relay.join(properties.publishTimeout().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relay() {
        while (running) {
            try {
                boolean woken = signal.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                int published = drain();
                if (!woken || published == properties.batchSize()) {
                    waiting = transactions.in(TenantTransactions.PLATFORM, messages::count);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOGGER.atWarn().setCause(e).log("outbox could not be relayed, trying again");
                pause();
            }
        }
    }

    private int drain() {
        int last;
        do {
            last = transactions.in(TenantTransactions.PLATFORM, this::publishBatch);
        } while (running && last == properties.batchSize());
        return last;
    }

    private Integer publishBatch() {
        List<OutboxMessage> batch = messages.lockOldest(properties.batchSize());
        if (batch.isEmpty()) {
            return 0;
        }
        await(CompletableFuture.allOf(batch.stream()
                .map(message -> publisher.send(message.topic(), message.message()))
                .toArray(CompletableFuture[]::new)));
        List<UUID> ids = batch.stream().map(OutboxMessage::getId).toList();
        messages.deleteAll(ids);
        return batch.size();
    }

    private void await(CompletableFuture<Void> acknowledged) {
        try {
            acknowledged.get(properties.publishTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not acknowledge", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(properties.pollInterval().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
