/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A fixed number of threads for independent pieces of work. Pieces must not use the pool themselves. Answers come in
 * the order of the pieces, whatever the number of threads. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {

    private final ExecutorService threads;

    /**
     * A pool.
     *
     * @param size number of threads, at least one
     */
    public WorkerPool(int size) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(size, work -> {
            Thread thread = new Thread(work, "perception-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the same with every piece and waits.
     *
     * @throws IllegalStateException if the waiting thread is interrupted
     */
    public <I, O> List<O> all(List<I> pieces, Function<I, O> work) {
        List<Future<O>> pending = new ArrayList<>(pieces.size());
        pieces.forEach(piece -> pending.add(start(() -> work.apply(piece))));
        List<O> answers = new ArrayList<>(pieces.size());
        pending.forEach(future -> answers.add(await(future)));
        return answers;
    }

    /** Starts one piece of work. */
    public <O> Future<O> start(Callable<O> work) {
        return threads.submit(work);
    }

    /**
     * Waits for a piece of work.
     *
     * @throws RuntimeException what the work threw
     * @throws IllegalStateException if the waiting thread is interrupted
     */
    public static <O> O await(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for perception", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("perception failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
