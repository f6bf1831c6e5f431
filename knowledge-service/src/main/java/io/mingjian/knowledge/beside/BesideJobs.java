/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.knowledge.beside.persistence.StartedJobs;
import io.mingjian.knowledge.pack.Pack;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Starts, ends and finds what judges beside the live versions. Thread-safe. */
public final class BesideJobs {

    private final StartedJobs jobs;
    private final Clock clock;

    BesideJobs(StartedJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Lets a version judge a share of the live cases, in place of the shadow that the pack had.
     *
     * @throws IllegalArgumentException if the share is not in (0, 1]
     */
    public BesideJob startShadow(Pack pack, double share) {
        BesideJob job = BesideJob.shadow(pack, share, clock.instant());
        jobs.start(job);
        return job;
    }

    /** Ends the shadow of a pack; false if it has none. */
    public boolean endShadow(String pack) {
        return jobs.endShadow(pack, clock.instant());
    }

    /** The latest shadow of a pack, ended or not. */
    public Optional<BesideJob> shadow(String pack) {
        return jobs.shadow(pack);
    }

    /** A back-test of a tenant. */
    public Optional<BesideJob> backtest(String tenant, UUID id) {
        return jobs.backtest(tenant, id);
    }
}
