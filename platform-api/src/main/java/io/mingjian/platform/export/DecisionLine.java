/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.events.LedgerPosition;
import io.mingjian.contracts.reasoning.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the export.
 *
 * @param decisionId identifier of the decision
 * @param labels probability by hypothesis
 * @param clauses clauses cited
 * @param minimalEvidence evidence that carries the outcome
 * @param conclusionStep step that states outcome, severity, confidence, labels and clauses; null where the reasoning is no
 *     longer kept
 * @param evidenceSteps step by item of {@code minimalEvidence}; null where the reasoning is no longer kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionLine(
        UUID caseId,
        UUID decisionId,
        int run,
        String pack,
        @Nullable String packVersion,
        Instant submittedAt,
        Instant recordedAt,
        Outcome outcome,
        int severity,
        double confidence,
        Map<String, Double> labels,
        List<String> clauses,
        List<String> minimalEvidence,
        @Nullable Integer conclusionStep,
        @Nullable Map<String, Integer> evidenceSteps,
        String chainDigest,
        @Nullable LedgerPosition ledger) {}
