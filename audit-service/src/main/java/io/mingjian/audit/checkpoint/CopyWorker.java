/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Copies checkpoints to one target in order, each until the target has it. What it has is in the database, so that a
 * restart goes on where the last process stopped.
 */
final class CopyWorker {

    private static final Logger LOG = LoggerFactory.getLogger(CopyWorker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 100;

    private final CopyTarget target;
    private final StoredCheckpoints stored;
    private final Clock clock;
    private final Duration longestPause;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService worker;
    private Duration pause = FIRST_PAUSE;

    CopyWorker(CopyTarget target, StoredCheckpoints stored, Clock clock, Duration longestPause) {
        this.target = target;
        this.stored = stored;
        this.clock = clock;
        this.longestPause = longestPause;
        this.worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "audit-checkpoint-" + target.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Says that there may be something to copy; returns at once. */
    void wake() {
        if (!worker.isShutdown() && waiting.compareAndSet(false, true)) {
            worker.execute(this::copyAll);
        }
    }

    void stop() {
        worker.shutdownNow();
    }

    private void copyAll() {
        waiting.set(false);
        try {
            List<SignedCheckpoint> next = stored.notCopied(target.name(), AT_ONCE);
            for (SignedCheckpoint checkpoint : next) {
                target.copy(checkpoint);
                stored.copied(target.name(), checkpoint, clock.instant());
            }
            pause = FIRST_PAUSE;
            if (next.size() == AT_ONCE) {
                wake();
            }
        } catch (IOException | DataAccessException e) {
            retry(e);
        }
    }

    private void retry(Exception cause) {
        if (worker.isShutdown()) {
            return;
        }
        LOG.atWarn()
                .setCause(cause)
                .addKeyValue("target", target.name())
                .addKeyValue("retryMillis", pause.toMillis())
                .log("a checkpoint has no copy yet");
        if (waiting.compareAndSet(false, true)) {
            var unused = worker.schedule(this::copyAll, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
