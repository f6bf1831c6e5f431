/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.problem.RejectedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads of a tenant's own batches. */
@Component
public class BatchReads {

    private static final int SHOWN_ERRORS = 100;

    private final BatchStore store;
    private final Clock clock;

    BatchReads(BatchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How far a batch is.
     *
     * @throws RejectedException 404 if the tenant has no such batch
     */
    public BatchView read(String tenant, UUID id) {
        return store.transactions().in(tenant, () -> view(require(id)));
    }

    /** A page of lines after a number, in order; empty at the end. */
    List<BatchLineRecord> linesAfter(String tenant, UUID id, int number) {
        return store.transactions().in(tenant, () -> {
            require(id);
            return store.lines().findByBatchIdAndNumberGreaterThanOrderByNumber(id, number, BatchStore.PAGE);
        });
    }

    /**
     * A page of batches, newest first.
     *
     * @param before only older than this one
     * @param limit batches of the page, at least 1
     */
    public BatchView.BatchPage list(String tenant, UUID before, BatchRecord.@Nullable Status status, int limit) {
        List<BatchRecord> found = page(tenant, before, status, limit + 1);
        List<BatchRecord> shown = found.subList(0, Math.min(limit, found.size()));
        return new BatchView.BatchPage(
                shown.stream().map(BatchView.BatchSummary::of).toList(),
                found.size() > limit ? shown.get(limit - 1).getId().toString() : null);
    }

    private List<BatchRecord> page(String tenant, UUID before, BatchRecord.@Nullable Status status, int count) {
        return store.transactions().in(tenant, () -> store.batches().page(before, status, Limit.of(count)));
    }

    private BatchRecord require(UUID id) {
        return store.batches().findById(id).orElseThrow(BatchReads::unknown);
    }

    static RejectedException unknown() {
        return RejectedException.notFound("unknown-batch", "Unknown batch", "This tenant has no such batch.");
    }

    /** Counts what became of a batch; wants an open transaction of its tenant. */
    Counts count(UUID id) {
        Map<BatchLineRecord.Status, Long> lines = new EnumMap<>(BatchLineRecord.Status.class);
        store.lines().countByStatus(id).forEach(row -> lines.put(row.status(), row.lines()));
        Map<String, Long> outcomes = new TreeMap<>();
        store.lines().countByOutcome(id).forEach(row -> outcomes.put(String.valueOf(row.outcome()), row.cases()));
        return new Counts(lines, outcomes);
    }

    /**
     * What became of a batch.
     *
     * @param lines lines by state
     * @param outcomes decided cases by outcome
     */
    record Counts(Map<BatchLineRecord.Status, Long> lines, Map<String, Long> outcomes) {

        long of(BatchLineRecord.Status status) {
            return lines.getOrDefault(status, 0L);
        }

        long decided() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Lines about which nothing more will happen. */
        long done() {
            return decided() + of(BatchLineRecord.Status.REJECTED) + of(BatchLineRecord.Status.CANCELLED);
        }
    }

    /** The batch as shown; wants an open transaction of its tenant. */
    BatchView view(BatchRecord batch) {
        Counts counts = count(batch.getId());
        return new BatchView(
                batch.getId(),
                batch.status(),
                batch.format(),
                batch.lineCount(),
                counts.of(BatchLineRecord.Status.PENDING),
                counts.of(BatchLineRecord.Status.ACCEPTED),
                counts.of(BatchLineRecord.Status.REJECTED),
                counts.of(BatchLineRecord.Status.CANCELLED),
                counts.decided(),
                counts.outcomes(),
                batch.receivedAt(),
                batch.finishedAt(),
                estimatedEnd(batch, counts),
                batch.format() == BatchFormat.CSV ? batch.columns() : null,
                errors(batch.getId()));
    }

    private @Nullable Instant estimatedEnd(BatchRecord batch, Counts counts) {
        long remaining = batch.lineCount() - counts.done();
        if (batch.status() == BatchRecord.Status.PAUSED || counts.decided() == 0 || remaining <= 0) {
            return null;
        }
        Instant now = clock.instant();
        long elapsed = Duration.between(batch.receivedAt(), now).toMillis();
        return now.plusMillis(Math.round((double) elapsed * remaining / counts.decided()));
    }

    private List<BatchView.LineProblem> errors(UUID id) {
        return store
                .lines()
                .findByBatchIdAndStatusOrderByNumber(id, BatchLineRecord.Status.REJECTED, Limit.of(SHOWN_ERRORS))
                .stream()
                .map(line -> Objects.requireNonNull(line.problem()))
                .toList();
    }
}
