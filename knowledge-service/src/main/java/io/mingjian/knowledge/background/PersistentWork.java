/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.background;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does tasks one at a time in a thread of its own, each again after growing pauses, from half a second to half a minute,
 * until it succeeds. Thread-safe.
 */
public final class PersistentWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PersistentWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ScheduledExecutorService executor;

    /** Work in a daemon thread of this name. */
    public PersistentWork(String thread) {
        this.executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread created = new Thread(task, thread);
            created.setDaemon(true);
            return created;
        });
    }

    /** Something that may fail now and succeed later. */
    @FunctionalInterface
    public interface Task {

        void run() throws Exception;
    }

    /**
     * Begins a task, or lets it go where the work is closed.
     *
     * @param about what the task is about, for the log
     */
    public void begin(String about, Task task) {
        schedule(about, task, Duration.ZERO, FIRST_PAUSE);
    }

    /** Drops what is not done. */
    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void schedule(String about, Task task, Duration delay, Duration pause) {
        try {
            var unused = executor.schedule(() -> attempt(about, task, pause), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.atDebug().addKeyValue("task", about).log("the service stops, a task is dropped");
        }
    }

    private void attempt(String about, Task task, Duration pause) {
        try {
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.atWarn()
                    .addKeyValue("task", about)
                    .addKeyValue("retryMillis", pause.toMillis())
                    .addKeyValue("reason", String.valueOf(e))
                    .log("not done yet");
            Duration doubled = pause.multipliedBy(2);
            schedule(about, task, pause, doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
        }
    }
}
