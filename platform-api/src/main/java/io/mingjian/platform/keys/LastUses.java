/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * When keys were last used: noted in memory by requests, written together once an interval and at the end. A crash loses
 * what was noted since. Holds one moment per key used within an interval. Thread-safe.
 */
@Component
class LastUses implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(LastUses.class);

    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();
    private final ApiKeyRecords records;
    private final TenantTransactions transactions;
    private final KeyUseProperties properties;

    @Nullable
    private volatile ScheduledExecutorService schedule;

    LastUses(ApiKeyRecords records, TenantTransactions transactions, KeyUseProperties properties) {
        this.records = records;
        this.transactions = transactions;
        this.properties = properties;
    }

    void note(UUID key, Instant at) {
        noted.merge(key, at, (first, second) -> first.isAfter(second) ? first : second);
    }

    private void write() {
        // in order, so that two instances never wait for each other's rows
        Map<UUID, Instant> uses = new TreeMap<>(noted);
        if (uses.isEmpty()) {
            return;
        }
        try {
            transactions.runRelaxed(TenantTransactions.PLATFORM, () -> uses.forEach(records::used));
            uses.forEach(noted::remove);
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("last uses of keys could not be written, trying again");
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "last-uses");
            thread.setDaemon(true);
            return thread;
        });
        long interval = properties.lastUsedInterval().toMillis();
        var unused = fresh.scheduleWithFixedDelay(this::write, interval, interval, TimeUnit.MILLISECONDS);
        schedule = fresh;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = schedule;
        schedule = null;
        if (running != null) {
            running.shutdown();
            write();
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }
}
