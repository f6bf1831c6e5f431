/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that cites a clause.
 *
 * @param clause the clause
 * @param decisionId the decision
 * @param caseId its case
 * @param run run that reached it, from 1
 * @param packName pack that judged, or null where none was found
 * @param packVersion its version, or null
 * @param outcome how it ended
 * @param recordedAt when the ledger took it
 */
public record CitingDecision(
        String clause,
        UUID decisionId,
        UUID caseId,
        int run,
        @Nullable String packName,
        @Nullable String packVersion,
        Outcome outcome,
        Instant recordedAt) {}
