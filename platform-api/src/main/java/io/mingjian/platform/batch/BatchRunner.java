/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.web.ProblemException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Submits the lines of batches, one after the other, and notices when the last case of one is decided. A crash loses
 * nothing: lines still pending are submitted again under the same idempotency key. When the intake is full the batch
 * waits.
 */
@Component
class BatchRunner implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(BatchRunner.class);

    private final BatchStore store;
    private final BatchProperties properties;
    private final BatchSubmitter submitter;
    private final BatchFinisher finisher;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;

    @Nullable
    private Thread thread;

    BatchRunner(BatchStore store, BatchProperties properties, BatchSubmitter submitter, BatchFinisher finisher) {
        this.store = store;
        this.properties = properties;
        this.submitter = submitter;
        this.finisher = finisher;
    }

    void wake() {
        signal.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "batch-runner");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread worker = thread;
        if (worker != null) {
            try {
                worker.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                submitOpenBatches();
            } catch (ProblemException e) {
                LOGGER.atInfo().addKeyValue("code", e.code()).log("batches wait");
            } catch (RuntimeException e) {
                LOGGER.atWarn().setCause(e).log("batches could not go on, trying again");
            }
            try {
                finisher.finishDecided();
                signal.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOGGER.atWarn().setCause(e).log("finished batches could not be noted, trying again");
                pause();
            }
            signal.drainPermits();
        }
    }

    private void submitOpenBatches() {
        List<BatchRecord> open = store.transactions().in(TenantTransactions.PLATFORM, () -> store.batches()
                .findByStatusOrderById(BatchRecord.Status.RUNNING));
        open.forEach(this::submitAll);
    }

    private void submitAll(BatchRecord batch) {
        List<BatchLineRecord> pending = pending(batch);
        BatchSubmitter.Piece piece = submitter.piece();
        while (running && !pending.isEmpty()) {
            for (BatchLineRecord line : pending) {
                if (running && isOpen(line)) {
                    submitter.submit(batch, line, piece);
                }
            }
            pending = pending(batch);
        }
        if (running) {
            store.transactions().run(batch.tenant(), () -> finishSubmitting(batch));
        }
    }

    private void finishSubmitting(BatchRecord batch) {
        store.batches()
                .lock(batch.getId())
                .filter(locked -> locked.status() == BatchRecord.Status.RUNNING)
                .filter(locked ->
                        !store.lines().existsByBatchIdAndStatus(locked.getId(), BatchLineRecord.Status.PENDING))
                .ifPresent(locked -> locked.become(BatchRecord.Status.SUBMITTED));
    }

    private boolean isOpen(BatchLineRecord line) {
        return store.transactions().in(line.tenant(), () -> store.lines().isOpen(line.getId()));
    }

    /** The next lines to submit, none if the batch does not run any more. */
    private List<BatchLineRecord> pending(BatchRecord batch) {
        return store.transactions().in(batch.tenant(), () -> {
            boolean runs = store.batches()
                    .findById(batch.getId())
                    .filter(read -> read.status() == BatchRecord.Status.RUNNING)
                    .isPresent();
            return runs
                    ? store.lines()
                            .findByBatchIdAndStatusOrderByNumber(
                                    batch.getId(), BatchLineRecord.Status.PENDING, BatchStore.PAGE)
                    : List.of();
        });
    }

    private void pause() {
        try {
            Thread.sleep(properties.pollInterval().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
