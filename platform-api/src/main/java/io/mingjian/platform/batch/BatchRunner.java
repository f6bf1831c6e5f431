/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.background.RecurringWork;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.web.ProblemException;
import java.time.Duration;
import java.util.List;
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
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BatchStore store;
    private final BatchSubmitter submitter;
    private final BatchFinisher finisher;
    private final RecurringWork work;

    BatchRunner(BatchStore store, BatchProperties properties, BatchSubmitter submitter, BatchFinisher finisher) {
        this.store = store;
        this.submitter = submitter;
        this.finisher = finisher;
        this.work = new RecurringWork("batch-runner", properties.pollInterval(), woken -> round());
    }

    void wake() {
        work.wake();
    }

    @Override
    public void start() {
        work.start();
    }

    @Override
    public void stop() {
        work.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return work.isRunning();
    }

    private void round() {
        try {
            submitOpenBatches();
        } catch (ProblemException e) {
            LOGGER.atInfo().addKeyValue("code", e.code()).log("batches wait");
        } finally {
            finisher.finishDecided();
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
        while (isRunning() && !pending.isEmpty()) {
            for (BatchLineRecord line : pending) {
                if (isRunning() && isOpen(line)) {
                    submitter.submit(batch, line, piece);
                }
            }
            pending = pending(batch);
        }
        if (isRunning()) {
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
}
