/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to check offline, with the log's public key alone, that a decision stands in the ledger.
 *
 * @param format {@link #FORMAT}
 * @param decision the decision as RFC 8785 JSON: a string whose UTF-8 bytes are under the leaf hash
 * @param digests what the decision rests on
 * @param inclusion that the decision is an entry of the tree
 * @param checkpoint signed note (C2SP tlog-checkpoint) over the tree that {@code inclusion} speaks of
 * @param consistency that this tree is an earlier one with entries appended, or null where nobody asked for it
 * @param keys keys that the log signs or signed with; for information, for whoever trusts a key must have it from
 *     elsewhere
 */
public record DecisionProof(
        String format,
        String decision,
        ProofDigests digests,
        ProofInclusion inclusion,
        String checkpoint,
        @Nullable ProofConsistency consistency,
        List<LedgerKey> keys) {

    /** Format of this version. */
    public static final String FORMAT = "mingjian-decision-proof.v1";

    public DecisionProof {
        keys = List.copyOf(keys);
    }
}
