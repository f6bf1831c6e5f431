/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.outbox;

import io.mingjian.platform.background.RecurringWork;
import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.events.RingPublisher;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes what the outbox holds, oldest first, and deletes it once acknowledged. One thread per instance: woken by
 * each commit, so that nothing waits for the poll, and by the poll, so that nothing is forgotten. Several instances
 * share the work by locking rows and skipping locked ones.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private final OutboxMessages messages;
    private final TenantTransactions transactions;
    private final RingPublisher publisher;
    private final OutboxProperties properties;
    private final RecurringWork work;
    private volatile long waiting;

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
        this.work = new RecurringWork("outbox-relay", properties.pollInterval(), this::relay);
        metrics.outboxWaiting(() -> waiting);
    }

    void wake() {
        work.wake();
    }

    boolean isFull() {
        return waiting > properties.capacity();
    }

    @Override
    public void start() {
        if (properties.enabled()) {
            work.start();
        }
    }

    @Override
    public void stop() {
        work.stop(properties.publishTimeout());
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    private void relay(boolean woken) {
        int published = drain();
        if (!woken || published == properties.batchSize()) {
            waiting = transactions.in(TenantTransactions.PLATFORM, messages::count);
        }
    }

    private int drain() {
        int last;
        do {
            last = transactions.in(TenantTransactions.PLATFORM, this::publishBatch);
        } while (isRunning() && last == properties.batchSize());
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
}
