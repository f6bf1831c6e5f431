/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.problem.RejectedException;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Holds, goes on with and cancels what is not submitted yet; cases that were made go their way. */
@Component
public class BatchControl {

    private final BatchStore store;
    private final BatchReads reads;
    private final BatchRunner runner;

    BatchControl(BatchStore store, BatchReads reads, BatchRunner runner) {
        this.store = store;
        this.reads = reads;
        this.runner = runner;
    }

    /**
     * Holds what is not submitted yet.
     *
     * @throws RejectedException 404 for an unknown batch, 409 where nothing can be held any more
     */
    public BatchView pause(String tenant, UUID id) {
        return move(tenant, id, BatchRecord.Status.PAUSED, Set.of(BatchRecord.Status.RUNNING));
    }

    /**
     * Goes on with a batch that is held.
     *
     * @throws RejectedException 404 for an unknown batch, 409 where it is not held
     */
    public BatchView resume(String tenant, UUID id) {
        BatchView view = move(tenant, id, BatchRecord.Status.RUNNING, Set.of(BatchRecord.Status.PAUSED));
        runner.wake();
        return view;
    }

    /**
     * Never submits what is not submitted yet.
     *
     * @throws RejectedException 404 for an unknown batch, 409 where everything was submitted
     */
    public BatchView cancel(String tenant, UUID id) {
        BatchView view = move(
                tenant,
                id,
                BatchRecord.Status.CANCELLED,
                Set.of(BatchRecord.Status.RUNNING, BatchRecord.Status.PAUSED));
        runner.wake();
        return view;
    }

    /** Moves a batch on; one that is there already stays. */
    private BatchView move(String tenant, UUID id, BatchRecord.Status next, Set<BatchRecord.Status> from) {
        return store.transactions().in(tenant, () -> {
            BatchRecord batch = store.batches().lock(id).orElseThrow(BatchReads::unknown);
            if (batch.status() != next) {
                requireOneOf(from, batch.status());
                batch.become(next);
                if (next == BatchRecord.Status.CANCELLED) {
                    store.lines().cancelPending(id);
                }
            }
            return reads.view(batch);
        });
    }

    private static void requireOneOf(Set<BatchRecord.Status> from, BatchRecord.Status status) {
        if (!from.contains(status)) {
            throw RejectedException.conflict(
                    "batch-is-" + status.name().toLowerCase(java.util.Locale.ROOT),
                    "Not possible now",
                    "The batch is " + status + ".");
        }
    }
}
