/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.checkpoint;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Signs a checkpoint after a batch, at most one per interval, and has it copied. It works beside the recording, which
 * never waits for it: a checkpoint that could not be signed is signed after the next batch, or when somebody asks.
 */
@Component
public class CheckpointPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private final CheckpointCopies copies;
    private final Duration interval;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "audit-checkpoints");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;
    private long signedNanos = System.nanoTime();

    CheckpointPublisher(Checkpoints checkpoints, CheckpointCopies copies, CheckpointProperties properties) {
        this.checkpoints = checkpoints;
        this.copies = copies;
        this.interval = properties.interval();
    }

    /** Says that a batch was committed; returns at once. */
    public void batchAppended() {
        if (running && due.compareAndSet(false, true)) {
            worker.execute(this::signWhenDue);
        }
    }

    private void signWhenDue() {
        long passed = System.nanoTime() - signedNanos;
        long rest = interval.toNanos() - passed;
        if (rest > 0) {
            var unused = worker.schedule(this::sign, rest, TimeUnit.NANOSECONDS);
        } else {
            sign();
        }
    }

    private void sign() {
        due.set(false);
        signedNanos = System.nanoTime();
        try {
            checkpoints.current();
            copies.wake();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("no checkpoint was signed; the next batch brings one");
        }
    }

    @Override
    public void start() {
        running = true;
        copies.start();
        worker.execute(this::sign);
    }

    @Override
    public void stop() {
        running = false;
        copies.stop();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Up before the ring's listeners, and down after them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
