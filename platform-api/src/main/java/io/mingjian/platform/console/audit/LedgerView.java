/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.audit;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.LedgerKey;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.SignedNote;
import io.mingjian.ledger.note.VerifierKey;
import io.mingjian.ledger.proof.CheckedPart;
import io.mingjian.ledger.proof.ProofCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The ledger as its newest checkpoint has it.
 *
 * @param note the checkpoint as it is signed
 * @param signed whether one of the keys that the ledger publishes signed it
 * @param keys keys that the ledger signs or signed with, oldest first
 */
record LedgerView(Checkpoint checkpoint, String note, boolean signed, List<LedgerKey> keys) {

    LedgerView {
        keys = List.copyOf(keys);
    }

    /** Reads what the ledger publishes. */
    static LedgerView of(byte[] note, byte[] published) {
        String text = new String(note, StandardCharsets.UTF_8);
        SignedNote signed = SignedNote.parse(text);
        List<LedgerKey> keys = keys(published);
        return new LedgerView(
                Checkpoint.parse(signed.text()),
                text,
                signed.signer(trusted(keys)).isPresent(),
                keys);
    }

    /** Root over all entries, lower-case hexadecimal. */
    public String root() {
        return checkpoint.rootHash().hex();
    }

    /**
     * Checks a proof with the published keys.
     *
     * @param chain JSON of the reasoning chain, or null where it is no longer kept
     */
    static List<CheckedPart> check(byte[] proof, byte @Nullable [] chain, byte[] published) {
        return new ProofCheck(trusted(keys(published)))
                .check(ContractJson.read(proof, DecisionProof.class), chain, null);
    }

    private static List<LedgerKey> keys(byte[] published) {
        return ContractJson.mapper()
                .convertValue(
                        ContractJson.mapper().readTree(published).path("keys"),
                        new TypeReference<List<LedgerKey>>() {});
    }

    private static List<VerifierKey> trusted(List<LedgerKey> keys) {
        return keys.stream().map(key -> VerifierKey.parse(key.key())).toList();
    }
}
