/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks proofs with the keys that somebody trusts; asks nobody. Every part is checked by itself and against the part
 * that it leans on, so that what fails names what was changed. Immutable.
 */
public final class ProofCheck {

    private final List<VerifierKey> trusted;

    /** @param trusted keys of the log, got from elsewhere than the proof */
    public ProofCheck(Collection<VerifierKey> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * Checks a proof.
     *
     * @param chain bytes of the reasoning chain's JSON, or null to leave it unchecked
     * @param older an earlier proof from the same log, or null to leave its history unchecked
     * @return every part that was checked, in order; the proof holds when all of them do
     */
    public List<CheckedPart> check(DecisionProof proof, byte @Nullable [] chain, @Nullable DecisionProof older) {
        List<CheckedPart> parts = new ArrayList<>();
        parts.addAll(DecisionParts.check(proof));
        parts.add(TreeParts.inclusion(proof.inclusion()));
        parts.add(TreeParts.checkpoint(proof));
        parts.add(TreeParts.signature(proof, trusted));
        if (chain != null) {
            parts.add(DecisionParts.chain(proof, chain));
        }
        if (older != null) {
            parts.add(new HistoryPart(trusted).check(proof, older));
        }
        return parts;
    }
}
