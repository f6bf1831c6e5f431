/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.events;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A verdict was reached, or a hop failed for good and hands the case to a person.
 *
 * @param verdict the conclusion
 * @param chain the {@code ReasoningChain} as canonical JSON in the content store
 * @param pack pack version that judged, or null where the case failed before a pack was found
 * @param models models that took part
 */
public record CaseReasoned(
        UUID caseId,
        String tenant,
        int run,
        Verdict verdict,
        ContentReference chain,
        @Nullable PackReference pack,
        List<ModelReference> models)
        implements RingEvent {

    public CaseReasoned {
        models = List.copyOf(models);
    }
}
