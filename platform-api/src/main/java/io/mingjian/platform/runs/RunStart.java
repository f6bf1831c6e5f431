/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.runs.RunAcceptance.AcceptedRun;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Starts runs of cases: the one way, whether a program or a person at the console asks. */
@Component
public class RunStart {

    private final Baselines baselines;
    private final RunChecks checks;
    private final RunAcceptance acceptance;

    RunStart(Baselines baselines, RunChecks checks, RunAcceptance acceptance) {
        this.baselines = baselines;
        this.checks = checks;
        this.acceptance = acceptance;
    }

    /**
     * Starts a run.
     *
     * @return its number
     * @throws RejectedException naming what is wrong; nothing was stored
     */
    public int start(RunRequested requested) {
        return start(requested, number -> {}).number();
    }

    /**
     * As {@link #start(RunRequested)}.
     *
     * @param numbered is told the number before anybody else can know of the run
     */
    AcceptedRun start(RunRequested requested, IntConsumer numbered) {
        String digest = requested.submission().digest(requested.caseId());
        Optional<AcceptedRun> earlier = acceptance.earlier(requested, digest);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return acceptance.accept(requested, checked(requested), digest, numbered);
    }

    private ValidRun checked(RunRequested requested) {
        RunSubmission submission = requested.submission();
        try {
            Baseline baseline = baselines.find(requested.tenant(), requested.caseId(), submission.from());
            return checks.check(submission, baseline);
        } catch (ContentNotFoundException e) {
            throw RejectedException.conflict(
                    "content-erased", "Content erased", "What the run would start from is no longer kept.");
        }
    }
}
