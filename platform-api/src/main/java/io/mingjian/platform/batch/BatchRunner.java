/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.content.ContentStore;
import io.mingjian.content.ContentStoreUnavailableException;
import io.mingjian.platform.intake.AcceptedCase;
import io.mingjian.platform.intake.Intake;
import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.intake.SubmissionRequest;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.web.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Submits the lines of open batches one after the other. Each line has an idempotency key of its own, so that a crash
 * between a case and the note of it, or a second instance, never makes a second case.
 */
@Component
class BatchRunner implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(BatchRunner.class);

    private final BatchStore store;
    private final BatchProperties properties;
    private final Intake intake;
    private final SubmissionReader reader;
    private final ContentStore content;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;

    @Nullable
    private Thread thread;

    BatchRunner(
            BatchStore store,
            BatchProperties properties,
            Intake intake,
            SubmissionReader reader,
            ContentStore content) {
        this.store = store;
        this.properties = properties;
        this.intake = intake;
        this.reader = reader;
        this.content = content;
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
                signal.tryAcquire(properties.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
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
        while (running && !pending.isEmpty()) {
            Piece piece = new Piece();
            for (BatchLineRecord line : pending) {
                if (running) {
                    submitOrGiveUp(batch, line, piece);
                }
            }
            pending = pending(batch);
        }
        if (running) {
            store.transactions().run(batch.tenant(), () -> store.batches()
                    .findById(batch.getId())
                    .ifPresent(BatchRecord::finish));
        }
    }

    private List<BatchLineRecord> pending(BatchRecord batch) {
        return store.transactions().in(batch.tenant(), () -> store.lines()
                .findByBatchIdAndStatusOrderByNumber(batch.getId(), BatchLineRecord.Status.PENDING, BatchStore.PAGE));
    }

    /** A line that fails for a reason of its own must not hold up the others; one that may succeed later must. */
    private void submitOrGiveUp(BatchRecord batch, BatchLineRecord line, Piece piece) {
        try {
            submit(batch, line, piece.bytes(line));
        } catch (ProblemException
                | DataAccessException
                | TransactionException
                | ContentStoreUnavailableException retriable) {
            throw retriable;
        } catch (RuntimeException e) {
            LOGGER.atError()
                    .setCause(e)
                    .addKeyValue("batch", batch.getId())
                    .addKeyValue("line", line.number())
                    .log("a line failed unexpectedly");
            update(line, stored -> stored.reject("internal", "The error was logged."));
        }
    }

    private void submit(BatchRecord batch, BatchLineRecord line, byte[] json) {
        Caller caller = new Caller(batch.keyId(), "batch " + batch.getId(), batch.tenant(), Set.of(Role.SUBMITTER));
        try {
            AcceptedCase accepted = intake.accept(new SubmissionRequest(
                    Intake.newCaseId(),
                    caller,
                    reader.read(json),
                    List.of(),
                    "batch-" + batch.getId() + "-" + line.number(),
                    null));
            update(line, stored -> stored.accept(accepted.id()));
        } catch (ProblemException e) {
            if (e.status() == HttpStatus.SERVICE_UNAVAILABLE) {
                throw e;
            }
            update(line, stored -> stored.reject(e.code(), e.getMessage()));
        }
    }

    private void update(BatchLineRecord line, Consumer<BatchLineRecord> change) {
        store.transactions()
                .run(line.tenant(), () -> store.lines().findById(line.getId()).ifPresent(change));
    }

    /** The last piece of an upload that was read; neighbouring lines share it. */
    private final class Piece {

        private @Nullable String sha256;
        private byte[] bytes = {};

        byte[] bytes(BatchLineRecord line) {
            ReceivedLine received = line.received();
            if (!received.piece().sha256().equals(sha256)) {
                bytes = content.get(line.tenant(), received.piece());
                sha256 = received.piece().sha256();
            }
            return Arrays.copyOfRange(bytes, received.begin(), received.begin() + received.length());
        }
    }
}
