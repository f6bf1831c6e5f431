/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Takes batches in and tells how far they are. A batch is stored wholly, in one transaction, or not at all. */
@Component
class BatchIntake {

    private static final int SHOWN_ERRORS = 100;

    private final BatchReader reader;
    private final BatchStore store;
    private final BatchRunner runner;
    private final Clock clock;

    BatchIntake(BatchReader reader, BatchStore store, BatchRunner runner, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.runner = runner;
        this.clock = clock;
    }

    BatchView receive(Caller caller, InputStream upload) throws IOException {
        List<ReceivedLine> lines = reader.read(caller.tenant(), upload);
        BatchRecord batch = new BatchRecord(caller, lines.size(), clock.instant());
        store.transactions().run(caller.tenant(), () -> {
            store.batches().save(batch);
            store.lines()
                    .saveAll(lines.stream()
                            .map(line -> new BatchLineRecord(batch, line))
                            .toList());
        });
        runner.wake();
        return new BatchView(
                batch.getId(), batch.status(), lines.size(), lines.size(), 0, 0, 0, batch.receivedAt(), List.of());
    }

    /**
     * How far a batch is.
     *
     * @throws RejectedException 404 if the tenant has no such batch
     */
    BatchView read(String tenant, UUID id) {
        return store.transactions().in(tenant, () -> view(require(id)));
    }

    /** A page of lines after a number, in order; empty at the end. */
    List<BatchLineRecord> linesAfter(String tenant, UUID id, int number) {
        return store.transactions().in(tenant, () -> {
            require(id);
            return store.lines().findByBatchIdAndNumberGreaterThanOrderByNumber(id, number, BatchStore.PAGE);
        });
    }

    private BatchRecord require(UUID id) {
        return store.batches()
                .findById(id)
                .orElseThrow(() ->
                        RejectedException.notFound("unknown-batch", "Unknown batch", "This tenant has no such batch."));
    }

    private BatchView view(BatchRecord batch) {
        UUID id = batch.getId();
        List<BatchView.LineProblem> errors = store
                .lines()
                .findByBatchIdAndStatusOrderByNumber(id, BatchLineRecord.Status.REJECTED, Limit.of(SHOWN_ERRORS))
                .stream()
                .map(line -> new BatchView.LineProblem(
                        line.number(), String.valueOf(line.problemCode()), String.valueOf(line.problemDetail())))
                .toList();
        return new BatchView(
                id,
                batch.status(),
                batch.lineCount(),
                store.lines().countByBatchIdAndStatus(id, BatchLineRecord.Status.PENDING),
                store.lines().countByBatchIdAndStatus(id, BatchLineRecord.Status.ACCEPTED),
                store.lines().countByBatchIdAndStatus(id, BatchLineRecord.Status.REJECTED),
                store.lines().countDecided(id),
                batch.receivedAt(),
                errors);
    }
}
