/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.ProofInclusion;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.InclusionProof;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.MalformedNoteException;
import io.mingjian.ledger.note.SignedNote;
import io.mingjian.ledger.note.VerifierKey;
import java.util.List;
import java.util.Optional;

/** The parts about the tree: the path to its root, and who signed the root. */
final class TreeParts {

    private TreeParts() {}

    static CheckedPart inclusion(ProofInclusion stated) {
        if (!leads(stated)) {
            return CheckedPart.bad(
                    ProofPart.INCLUSION,
                    "路径不能从第 " + stated.index() + " 项通向 " + stated.treeSize() + " 项的树根",
                    "the path does not lead from entry " + stated.index() + " to the root over " + stated.treeSize()
                            + " entries");
        }
        return CheckedPart.good(
                ProofPart.INCLUSION,
                "第 " + stated.index() + " 项在 " + stated.treeSize() + " 项的树中",
                "entry " + stated.index() + " is in the tree of " + stated.treeSize() + " entries");
    }

    private static boolean leads(ProofInclusion stated) {
        try {
            List<Hash> path = stated.path().stream().map(Hash::ofHex).toList();
            return new InclusionProof(stated.index(), stated.treeSize(), path)
                    .verifies(Hash.ofHex(stated.leafHash()), Hash.ofHex(stated.rootHash()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static CheckedPart checkpoint(DecisionProof proof) {
        Checkpoint checkpoint;
        try {
            checkpoint = read(proof);
        } catch (MalformedNoteException e) {
            return CheckedPart.bad(ProofPart.CHECKPOINT, "不是检查点", "is no checkpoint: " + e.getMessage());
        }
        ProofInclusion inclusion = proof.inclusion();
        if (checkpoint.treeSize() != inclusion.treeSize()
                || !checkpoint.rootHash().hex().equals(inclusion.rootHash())) {
            return CheckedPart.bad(
                    ProofPart.CHECKPOINT,
                    "讲的是另一棵树：" + checkpoint.treeSize() + " 项，根 " + checkpoint.rootHash(),
                    "is about another tree: " + checkpoint.treeSize() + " entries, root " + checkpoint.rootHash());
        }
        return CheckedPart.good(
                ProofPart.CHECKPOINT,
                checkpoint.origin() + "，" + checkpoint.treeSize() + " 项",
                checkpoint.origin() + ", " + checkpoint.treeSize() + " entries");
    }

    static CheckedPart signature(DecisionProof proof, List<VerifierKey> trusted) {
        Optional<VerifierKey> signer = signer(proof, trusted);
        if (signer.isEmpty()) {
            return CheckedPart.bad(
                    ProofPart.SIGNATURE, "检查点没有受信任密钥的有效签名", "the checkpoint has no valid signature of a trusted key");
        }
        String key = signer.get().name() + "+" + signer.get().id();
        return CheckedPart.good(ProofPart.SIGNATURE, "由 " + key + " 签署", "signed by " + key);
    }

    /** The trusted key that signed a proof's checkpoint in the name of its origin. */
    static Optional<VerifierKey> signer(DecisionProof proof, List<VerifierKey> trusted) {
        try {
            String origin = read(proof).origin();
            return SignedNote.parse(proof.checkpoint()).signer(trusted).filter(key -> key.name()
                    .equals(origin));
        } catch (MalformedNoteException e) {
            return Optional.empty();
        }
    }

    /** @throws MalformedNoteException if it is no checkpoint */
    static Checkpoint read(DecisionProof proof) {
        return Checkpoint.parse(SignedNote.parse(proof.checkpoint()).text());
    }
}
