/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import io.mingjian.contracts.reasoning.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A run that was decided.
 *
 * @param decisionId identifier of the decision
 * @param tenant owner of the case
 * @param caseId the case
 * @param pack name of the pack that the case was submitted to
 * @param run number of the run
 * @param counts whether the decision of this run is the case's
 * @param verdict the conclusion
 * @param recordedAt when the ledger took it, or the platform noted that it could not be read
 */
public record DecidedRun(
        UUID decisionId,
        String tenant,
        UUID caseId,
        String pack,
        int run,
        boolean counts,
        Verdict verdict,
        Instant recordedAt) {}
