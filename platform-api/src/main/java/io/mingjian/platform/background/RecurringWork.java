/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again each time the thread is woken, and each time a pause has passed, so that nothing waits for the
 * pause and nothing is forgotten. What fails is logged and tried again after the pause. Thread-safe.
 */
public final class RecurringWork {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecurringWork.class);

    private final String name;
    private final Duration pause;
    private final Work work;
    private final Semaphore signal = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;

    @Nullable
    private Thread thread;

    /** Work of this name, which the thread bears and the log says, with the longest time between two rounds. */
    public RecurringWork(String name, Duration pause, Work work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** One round of the work; looks at {@link #isRunning()} where it takes long. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does what there is to do.
         *
         * @param woken whether somebody asked for it, rather than the pause having passed
         */
        void round(boolean woken) throws InterruptedException;
    }

    /** Begins with a round; only once. */
    public void start() {
        running = true;
        signal.release();
        Thread started = new Thread(this::work, name);
        thread = started;
        started.start();
    }

    /** Asks for a round soon. */
    public void wake() {
        signal.release();
    }

    /** Ends after the round under way, and waits for it this long at most. */
    public void stop(Duration patience) {
        running = false;
        ended.countDown();
        wake();
        Thread worker = thread;
        if (worker != null) {
            try {
                worker.join(patience.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return running;
    }

    private void work() {
        boolean failed = false;
        while (running) {
            try {
                boolean woken = failed ? rest() : signal.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                failed = false;
                if (running) {
                    work.round(woken);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failed = true;
                LOGGER.atWarn().setCause(e).addKeyValue("work", name).log("work failed, trying again");
            }
        }
    }

    /** The pause after a failure, which only the end shortens. */
    private boolean rest() throws InterruptedException {
        return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
