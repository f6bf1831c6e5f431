/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.cases.Case;
import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseSubmitted;
import io.mingjian.platform.cases.Cases;
import io.mingjian.platform.cases.RunRecord;
import io.mingjian.platform.cases.Runs;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.intake.IdempotencyKeyRecord;
import io.mingjian.platform.intake.IdempotencyKeys;
import io.mingjian.platform.observation.PlatformMetrics;
import io.mingjian.platform.outbox.Outbox;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** The transaction that makes a run: number, key, run and event together or not at all. */
@Component
class RunAcceptance {

    /** A run that was made, now or by an earlier request with the same key. */
    record AcceptedRun(int number, boolean repeated) {

        static AcceptedRun repeated(IdempotencyKeyRecord found, String digest) {
            return new AcceptedRun(found.requireSame(digest).run(), true);
        }
    }

    /** The tables of a run. */
    @Component
    record RunRows(Cases cases, Runs runs, IdempotencyKeys keys) {}

    /** What limits and times runs. */
    @Component
    record RunTools(RunProperties properties, PlatformMetrics metrics, Clock clock) {}

    private final TenantTransactions transactions;
    private final RunRows rows;
    private final Outbox outbox;
    private final RunTools tools;

    RunAcceptance(TenantTransactions transactions, RunRows rows, Outbox outbox, RunTools tools) {
        this.transactions = transactions;
        this.rows = rows;
        this.outbox = outbox;
        this.tools = tools;
    }

    /**
     * The run that the same key made before.
     *
     * @throws RejectedException 409 if it was another request
     */
    Optional<AcceptedRun> earlier(RunRequested requested, String digest) {
        String key = requested.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        return transactions
                .in(requested.tenant(), () -> rows.keys().findByKey(key))
                .map(found -> AcceptedRun.repeated(found, digest));
    }

    /**
     * Makes the run unless a concurrent request with the same key was faster.
     *
     * @param numbered is told the number before anybody else can know of the run
     */
    AcceptedRun accept(RunRequested requested, ValidRun run, String digest, IntConsumer numbered) {
        if (outbox.isFull()) {
            throw RejectedException.unavailable("queue-full", "Queue full", "Too many cases wait; try again shortly.");
        }
        AcceptedRun accepted =
                transactions.in(requested.tenant(), () -> acceptInTransaction(requested, run, digest, numbered));
        if (!accepted.repeated()) {
            tools.metrics().runAccepted();
        }
        return accepted;
    }

    private AcceptedRun acceptInTransaction(RunRequested requested, ValidRun run, String digest, IntConsumer numbered) {
        // whoever holds the case gives out the next number
        Case submitted = rows.cases()
                .lock(requested.caseId())
                .orElseThrow(CaseReads::unknownCase)
                .subject();
        int number = rows.runs().nextNumber(requested.caseId());
        Instant now = tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
        String key = requested.idempotencyKey();
        if (key != null && rows.keys().claim(claim(requested, digest, number, now)) == 0) {
            return AcceptedRun.repeated(rows.keys().findByKey(key).orElseThrow(), digest);
        }
        requireRoom(number);
        numbered.accept(number);
        RunRequest request = run.request(number);
        rows.runs()
                .save(
                        run.subject().equals(submitted)
                                ? new RunRecord(submitted, request, now)
                                : RunRecord.widened(run.subject(), request, now));
        outbox.add(new CaseSubmitted(run.subject(), request), requested.traceparent());
        return new AcceptedRun(number, false);
    }

    private void requireRoom(int number) {
        if (number > tools.properties().maxPerCase()) {
            throw RejectedException.conflict(
                    "too-many-runs",
                    "Too many runs",
                    "A case has at most " + tools.properties().maxPerCase() + " runs; this would be run " + number
                            + ".");
        }
    }

    private static IdempotencyKeys.Claim claim(RunRequested requested, String digest, int number, Instant now) {
        UUID id = Identifiers.next();
        String key = String.valueOf(requested.idempotencyKey());
        return new IdempotencyKeys.Claim(id, requested.tenant(), key, digest, requested.caseId(), number, now);
    }
}
