/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.proof;

import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digests of what a decision rests on, lower-case hexadecimal SHA-256. All of them stand in the decision, too; they are
 * repeated for readers.
 *
 * @param chain the reasoning chain's canonical JSON
 * @param pack the pack's files, or null where the case failed before a pack was found
 * @param policy the pack's policy, or null as {@code pack}
 * @param graph the canonical form of the pack's graph, or null as {@code pack}
 * @param models models that took part
 * @param batchInvariance report that these models answer bit-equal in every batch, or null where none is known
 */
public record ProofDigests(
        String chain,
        @Nullable String pack,
        @Nullable String policy,
        @Nullable String graph,
        List<ModelReference> models,
        @Nullable String batchInvariance) {

    public ProofDigests {
        models = List.copyOf(models);
    }

    /** The digests that a decision states. */
    public static ProofDigests of(Decision decision) {
        PackReference pack = decision.pack();
        return new ProofDigests(
                decision.chainDigest(),
                pack == null ? null : pack.digest(),
                pack == null ? null : pack.policy().sha256(),
                pack == null ? null : pack.graphDigest(),
                decision.models(),
                null);
    }
}
