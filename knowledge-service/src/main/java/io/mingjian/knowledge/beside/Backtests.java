/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.events.CasePerceived;
import io.mingjian.knowledge.beside.persistence.BesideTables;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.ring.events.RingMessage;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Judges recorded cases again with another pack version, from what was perceived then; one back-test at a time. */
public final class Backtests implements DisposableBean {

    /** Most cases of one back-test. */
    public static final int MOST_CASES = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Backtests.class);

    private final BesideTables tables;
    private final ShadowJudging judging;
    private final Clock clock;
    private final ExecutorService runs = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "backtests");
        thread.setDaemon(true);
        return thread;
    });

    Backtests(BesideTables tables, ShadowJudging judging, Clock clock) {
        this.tables = tables;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * Starts a back-test over the latest cases of a tenant that the pack judged.
     *
     * @param count most cases that are judged, 1 to {@link #MOST_CASES}
     */
    public BesideJob start(String tenant, Pack pack, int count) {
        BesideJob job = new BesideJob(
                Identifiers.next(),
                BesideJob.Kind.BACKTEST,
                tenant,
                pack.name(),
                pack.policy().version(),
                1,
                clock.instant(),
                null);
        tables.jobs().start(job);
        List<CaseEnriched> cases = tables.recorded().latest(tenant, pack.name(), count);
        runs.execute(() -> run(job, pack, cases));
        return job;
    }

    @Override
    public void destroy() {
        runs.shutdownNow();
    }

    private void run(BesideJob job, Pack pack, List<CaseEnriched> cases) {
        for (CaseEnriched recorded : cases) {
            try {
                CasePerceived event = new CasePerceived(recorded.subject(), recorded.request(), recorded.perception());
                judging.give(
                        new RingMessage<>(Identifiers.next(), job.tenant(), clock.instant(), null, event), job, pack);
            } catch (RuntimeException e) {
                LOG.atWarn()
                        .setCause(e)
                        .addKeyValue("backtest", job.id())
                        .addKeyValue("case", recorded.caseId())
                        .log("case left out of the back-test");
            }
        }
        tables.jobs().end(job, clock.instant());
    }
}
