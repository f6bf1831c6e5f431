/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decisions run by run, of the current transaction's tenant; every call wants an open transaction. */
@Component
public class RunDecisions {

    private final Decisions decisions;

    RunDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The decision of a run, if there is one by now. */
    public Optional<RunDecision> of(UUID caseId, int run) {
        return decisions.findByCaseIdAndRun(caseId, run).map(RunDecision::of);
    }

    /** The decision of the latest run that is decided, if any is. */
    public Optional<RunDecision> latest(UUID caseId) {
        return decisions.findFirstByCaseIdOrderByRunDesc(caseId).map(RunDecision::of);
    }

    /** All decisions of a case, by run. */
    public List<RunDecision> all(UUID caseId) {
        return decisions.findByCaseId(caseId).stream()
                .map(RunDecision::of)
                .sorted(Comparator.comparingInt(RunDecision::run))
                .toList();
    }
}
