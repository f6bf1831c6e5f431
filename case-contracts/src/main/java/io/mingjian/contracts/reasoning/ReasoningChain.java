/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict came about, step by step; kept in the content store, its digest is in the ledger.
 *
 * @param caseId the case
 * @param run number of the run, from 1
 * @param pack pack version that judged, or null where the case failed before a pack was found
 * @param models models that took part, by name
 * @param perception the {@code Perception} that reasoning started from, or null where the case failed before
 * @param knowledge the {@code CaseKnowledge} that reasoning started from, or null where the case failed before
 * @param steps steps in order, at least one
 * @param verdict the conclusion
 * @param request what the run asked for, or null where the case failed before and in chains of the first release
 * @param salt a secret that is erased with the case's content, so that the chain's digest in the ledger lets nobody guess
 *     what the case said; null in chains that hold nothing of the case and in those of earlier releases
 */
public record ReasoningChain(
        UUID caseId,
        int run,
        @Nullable PackReference pack,
        List<ModelReference> models,
        @Nullable ContentReference perception,
        @Nullable ContentReference knowledge,
        List<ReasoningStep> steps,
        Verdict verdict,
        @Nullable RunRequest request,
        @Nullable String salt) {

    public ReasoningChain {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one step");
        }
        models = List.copyOf(models);
        steps = List.copyOf(steps);
    }

    /** A chain that does not say what its run asked for. */
    public ReasoningChain(
            UUID caseId,
            int run,
            @Nullable PackReference pack,
            List<ModelReference> models,
            @Nullable ContentReference perception,
            @Nullable ContentReference knowledge,
            List<ReasoningStep> steps,
            Verdict verdict) {
        this(caseId, run, pack, models, perception, knowledge, steps, verdict, null, null);
    }

    /** A chain without a salt. */
    public ReasoningChain(
            UUID caseId,
            int run,
            @Nullable PackReference pack,
            List<ModelReference> models,
            @Nullable ContentReference perception,
            @Nullable ContentReference knowledge,
            List<ReasoningStep> steps,
            Verdict verdict,
            @Nullable RunRequest request) {
        this(caseId, run, pack, models, perception, knowledge, steps, verdict, request, null);
    }

    /** The same chain with a salt. */
    public ReasoningChain salted(String secret) {
        return new ReasoningChain(caseId, run, pack, models, perception, knowledge, steps, verdict, request, secret);
    }
}
