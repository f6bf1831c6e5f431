/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Finishes erasures that were begun and erases what is kept too long, on one thread, from the start of the service on. */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class ErasureWorker implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ErasureWorker.class);

    private final Erasures erasures;
    private final Retention retention;
    private final RetentionProperties properties;

    @Nullable
    private ScheduledExecutorService executor;

    private List<ScheduledFuture<?>> tasks = List.of();

    ErasureWorker(Erasures erasures, Retention retention, RetentionProperties properties) {
        this.erasures = erasures;
        this.retention = retention;
        this.properties = properties;
    }

    @Override
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "erasure-worker"));
        executor = started;
        ScheduledFuture<?> resuming = started.scheduleWithFixedDelay(
                () -> quietly(erasures::resume), 0, properties.resumeInterval().toMillis(), TimeUnit.MILLISECONDS);
        long sweep = properties.sweepInterval().toMillis();
        ScheduledFuture<?> sweeping =
                started.scheduleWithFixedDelay(() -> quietly(retention::sweep), sweep, sweep, TimeUnit.MILLISECONDS);
        tasks = List.of(resuming, sweeping);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = executor;
        if (running != null) {
            tasks.forEach(task -> task.cancel(false));
            running.shutdown();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    /** An exception would end the schedule. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).log("erasures could not go on, trying again");
        }
    }
}
