/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * A case that was decided, as far as later cases may learn from it.
 *
 * @param id the case
 * @param tenant owner; no other tenant's case ever meets it
 * @param pack name of the pack that judged
 * @param outcome how it ended, never {@code REVIEW}
 * @param held hypotheses that were believed, most probable first
 * @param failed hypotheses that were considered and not believed, most probable first
 * @param embeddings what its parts look like
 */
public record DecidedCase(
        UUID id,
        String tenant,
        String pack,
        Outcome outcome,
        List<String> held,
        List<String> failed,
        List<Embedding> embeddings) {

    public DecidedCase {
        if (outcome == Outcome.REVIEW) {
            throw new IllegalArgumentException("a case that a person must still decide is no precedent: " + id);
        }
        held = List.copyOf(held);
        failed = List.copyOf(failed);
        embeddings = List.copyOf(embeddings);
    }
}
