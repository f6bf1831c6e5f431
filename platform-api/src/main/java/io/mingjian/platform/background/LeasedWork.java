/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on rows that are due, a bounded number at a time. Instances share the work by locking rows and skipping locked ones;
 * a row is leased while it is worked on, so that one whose process died comes again. No order is promised.
 *
 * @param <C> what names a claimed row, shown in the log
 */
public final class LeasedWork<C> {

    private static final Logger LOGGER = LoggerFactory.getLogger(LeasedWork.class);
    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final Rows<C> rows;
    private final Limits limits;
    private final Clock clock;
    private final RecurringWork rounds;
    private final AtomicInteger underWay = new AtomicInteger();
    private Instant purgedAt = Instant.EPOCH;

    @Nullable
    private ExecutorService workers;

    /** Work on these rows within limits. */
    public LeasedWork(Rows<C> rows, Limits limits, Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.clock = clock;
        this.rounds = new RecurringWork(limits.name() + "-dispatcher", limits.pollInterval(), woken -> round());
    }

    /** The rows and what is done with them; called from several threads. */
    public interface Rows<C> {

        /** Leases at most so many of those that are due, in a transaction that is over when this returns. */
        List<C> claim(int room);

        /** Works on one; an exception leaves it due once its lease is over. */
        void perform(C claimed);

        /** Forgets what is over for long; called about once an hour. */
        void purge(Instant now);
    }

    /**
     * Limits of the work.
     *
     * @param name what threads are named after
     * @param concurrency rows worked on at a time, at least 1
     * @param pollInterval how often due rows are looked for without being woken
     * @param patience how long the end waits for rows under way
     */
    public record Limits(String name, int concurrency, Duration pollInterval, Duration patience) {}

    /** Begins; only once. */
    public void start() {
        workers = Executors.newFixedThreadPool(limits.concurrency(), this::worker);
        rounds.start();
    }

    /** Asks for due rows to be looked for soon. */
    public void wake() {
        rounds.wake();
    }

    /** Claims nothing more and waits for what is under way. */
    public void stop() {
        rounds.stop(LAST_ROUND);
        ExecutorService pool = workers;
        if (pool != null) {
            pool.shutdown();
            try {
                pool.awaitTermination(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return rounds.isRunning();
    }

    private void round() {
        List<C> claimed = claim();
        while (rounds.isRunning() && !claimed.isEmpty()) {
            claimed.forEach(this::begin);
            claimed = claim();
        }
        Instant now = clock.instant();
        if (purgedAt.plus(BETWEEN_PURGES).isBefore(now)) {
            purgedAt = now;
            rows.purge(now);
        }
    }

    private List<C> claim() {
        int room = limits.concurrency() - underWay.get();
        if (room <= 0) {
            return List.of();
        }
        List<C> claimed = rows.claim(room);
        underWay.addAndGet(claimed.size());
        return claimed;
    }

    private void begin(C claimed) {
        if (workers != null) {
            workers.execute(() -> perform(claimed));
        }
    }

    private void perform(C claimed) {
        try {
            rows.perform(claimed);
        } catch (RuntimeException e) {
            LOGGER.atWarn()
                    .setCause(e)
                    .addKeyValue("work", limits.name())
                    .addKeyValue("row", claimed)
                    .log("a row stays due");
        } finally {
            underWay.decrementAndGet();
            wake();
        }
    }

    private Thread worker(Runnable work) {
        Thread thread = new Thread(work, limits.name() + "-worker");
        thread.setDaemon(true);
        return thread;
    }
}
