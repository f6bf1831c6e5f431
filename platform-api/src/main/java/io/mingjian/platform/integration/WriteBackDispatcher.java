/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.background.LeasedWork;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes what is due to tickets. */
@Component
class WriteBackDispatcher implements SmartLifecycle, LeasedWork.Rows<WriteBackDispatcher.Claimed> {

    private static final int MOST_REQUESTS = 15;

    private final IntegrationStore store;
    private final IntegrationProperties properties;
    private final WriteBackAttempts attempts;
    private final LeasedWork<Claimed> work;

    WriteBackDispatcher(IntegrationStore store, IntegrationProperties properties, WriteBackAttempts attempts) {
        this.store = store;
        this.properties = properties;
        this.attempts = attempts;
        var limits = new LeasedWork.Limits(
                "ticket", properties.concurrency(), properties.pollInterval(), properties.timeout());
        this.work = new LeasedWork<>(this, limits, store.clock());
    }

    /** A write-back under way. */
    record Claimed(String tenant, UUID id) {}

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
        return store.transactions().in(TenantTransactions.PLATFORM, () -> {
            Instant now = store.clock().instant();
            Instant until = now.plus(properties.timeout().multipliedBy(MOST_REQUESTS));
            List<WriteBackRecord> due = store.writeBacks().lockDue(now, room);
            due.forEach(writeBack -> writeBack.lease(until));
            return due.stream()
                    .map(writeBack -> new Claimed(writeBack.tenant(), writeBack.getId()))
                    .toList();
        });
    }

    @Override
    public void perform(Claimed due) {
        attempts.attempt(due.tenant(), due.id());
    }

    @Override
    public void purge(Instant now) {
        store.transactions().run(TenantTransactions.PLATFORM, () -> store.deliveries()
                .deleteOlderThan(now.minus(properties.keepDeliveries())));
    }
}
