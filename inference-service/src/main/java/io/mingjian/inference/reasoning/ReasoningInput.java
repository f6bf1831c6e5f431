/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.cases.RunRequest;
import io.mingjian.contracts.events.CaseEnriched;
import io.mingjian.contracts.knowledge.CaseKnowledge;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.inference.fusion.FusionResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a verdict depends on.
 *
 * @param event the case, the run and the digests of what is below
 * @param texts the case's text parts with content, in the case's order
 * @param perception what was perceived
 * @param knowledge hypotheses, clauses, procedures
 * @param policy the pack's policy, compiled
 * @param fusion what the multimodal model says, or null where it could not be asked
 */
public record ReasoningInput(
        CaseEnriched event,
        List<NamedText> texts,
        Perception perception,
        CaseKnowledge knowledge,
        CompiledPolicy policy,
        @Nullable FusionResult fusion) {

    public ReasoningInput {
        texts = List.copyOf(texts);
    }

    RunRequest request() {
        return event.request();
    }

    Instant asOf() {
        Instant wanted = request().asOf();
        return wanted == null ? event.subject().asOf() : wanted;
    }
}
