/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two chains of one case differ.
 *
 * @param firstRun number of the first chain's run
 * @param secondRun number of the second chain's run
 * @param firstDigest {@link ChainContent#digest} of the first chain
 * @param secondDigest {@link ChainContent#digest} of the second chain
 * @param equal whether the chains are bit-equal, that is, whether the digests are equal
 * @param divergence the first step at which they part, or null where they are bit-equal
 * @param evidence evidence added, removed and changed from the first to the second
 * @param verdict outcome, severity and confidence of both
 * @param beliefs beliefs that moved, the one that moved farthest first
 * @param summary one or two sentences for people
 */
public record ChainDifference(
        int firstRun,
        int secondRun,
        String firstDigest,
        String secondDigest,
        boolean equal,
        @Nullable Divergence divergence,
        EvidenceDifference evidence,
        VerdictDifference verdict,
        List<BeliefDifference> beliefs,
        LocalizedText summary) {

    public ChainDifference {
        beliefs = List.copyOf(beliefs);
    }
}
