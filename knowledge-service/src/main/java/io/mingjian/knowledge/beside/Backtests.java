/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.knowledge.pack.InvalidPackException;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.ring.events.RingMessage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Judges recorded cases again with another pack version, from what was perceived then; one back-test at a time.
 *
 * <p>A back-test that a stop of the service interrupted goes on at the next start with the cases that were not concluded,
 * or says that it failed. Where several instances go on with the same one, its cases are judged more than once, which
 * changes nothing: a case has one row per job, and equal conclusions.
 */
public final class Backtests implements SmartLifecycle {

    /** Most cases of one back-test. */
    public static final int MOST_CASES = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);
    private static final long PATIENCE_SECONDS = 10;

    private final BesideTables tables;
    private final ShadowJudging judging;
    private final PackVersions versions;
    private final Clock clock;
    private volatile @Nullable ExecutorService runs;

    Backtests(BesideTables tables, ShadowJudging judging, PackVersions versions, Clock clock) {
        this.tables = tables;
        this.judging = judging;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Starts a back-test over the latest cases of a tenant that the pack judged.
     *
     * @param count most cases that are judged, 1 to {@link #MOST_CASES}
     */
    public BesideJob start(String tenant, Pack pack, int count) {
        BesideJob job = BesideJob.backtest(tenant, pack, count, clock.instant());
        tables.jobs().start(job);
        ExecutorService started = runs;
        if (started != null) {
            started.execute(() -> run(job, pack));
        }
        return job;
    }

    /** Goes on with what was interrupted. */
    @Override
    public void start() {
        ExecutorService started = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "backtests");
            thread.setDaemon(true);
            return thread;
        });
        runs = started;
        tables.jobs().activeBacktests().forEach(job -> started.execute(() -> goOn(job)));
    }

    /** Leaves the rest of a back-test to the next start. */
    @Override
    public void stop() {
        ExecutorService stopping = runs;
        runs = null;
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return runs != null;
    }

    private void goOn(BesideJob job) {
        if (!isRunning()) {
            return;
        }
        try {
            Optional<Pack> pack = versions.find(job.pack(), job.version());
            if (pack.isPresent()) {
                run(job, pack.get());
            } else {
                fail(job, "version " + job.version() + " of pack " + job.pack() + " is no longer here");
            }
        } catch (InvalidPackException e) {
            fail(job, "version " + job.version() + " of pack " + job.pack() + " can no longer be read");
        }
    }

    private void run(BesideJob job, Pack pack) {
        int most = job.mostCases() == null ? MOST_CASES : job.mostCases();
        List<CaseEnriched> cases = tables.recorded().latest(job.tenant(), job.pack(), most, job.startedAt());
        Set<UUID> concluded = tables.judged().concluded(job);
        int leftOut = 0;
        for (CaseEnriched recorded : cases) {
            if (!isRunning()) {
                return;
            }
            if (!concluded.contains(recorded.caseId()) && !give(job, pack, recorded)) {
                leftOut++;
            }
        }
        if (leftOut == 0) {
            tables.jobs().end(job, clock.instant());
        } else {
            fail(job, leftOut + " of " + cases.size() + " cases could not be given to the version");
        }
    }

    private boolean give(BesideJob job, Pack pack, CaseEnriched recorded) {
        try {
            CasePerceived event = new CasePerceived(recorded.subject(), recorded.request(), recorded.perception());
            judging.give(new RingMessage<>(Identifiers.next(), job.tenant(), clock.instant(), null, event), job, pack);
            return true;
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("backtest", job.id())
                    .addKeyValue("case", recorded.caseId())
                    .log("case left out of the back-test");
            return false;
        }
    }

    private void fail(BesideJob job, String reason) {
        LOG.atWarn()
                .addKeyValue("backtest", job.id())
                .addKeyValue("reason", reason)
                .log("back-test failed");
        tables.jobs().fail(job, reason, clock.instant());
    }
}
