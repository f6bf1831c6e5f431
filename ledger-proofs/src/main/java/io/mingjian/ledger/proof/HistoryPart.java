/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.ProofConsistency;
import io.mingjian.ledger.merkle.ConsistencyProof;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.MalformedNoteException;
import io.mingjian.ledger.note.VerifierKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part about history: nothing that an older checkpoint covers was changed since. */
final class HistoryPart {

    private final List<VerifierKey> trusted;

    HistoryPart(List<VerifierKey> trusted) {
        this.trusted = trusted;
    }

    CheckedPart check(DecisionProof proof, DecisionProof older) {
        Checkpoint now;
        Checkpoint then;
        try {
            now = TreeParts.read(proof);
            then = TreeParts.read(older);
        } catch (MalformedNoteException e) {
            return bad("其中一个检查点不可读", "one of the checkpoints cannot be read: " + e.getMessage());
        }
        if (TreeParts.signer(older, trusted).isEmpty()) {
            return bad("旧检查点没有受信任密钥的有效签名", "the older checkpoint has no valid signature of a trusted key");
        }
        if (!then.origin().equals(now.origin())) {
            return bad("旧检查点属于另一日志：" + then.origin(), "the older checkpoint is of another log: " + then.origin());
        }
        return compare(now, then, proof.consistency());
    }

    private static CheckedPart compare(Checkpoint now, Checkpoint then, @Nullable ProofConsistency stated) {
        if (then.treeSize() > now.treeSize()) {
            return bad(
                    "旧检查点有 " + then.treeSize() + " 项，多于 " + now.treeSize() + " 项",
                    "the older checkpoint has " + then.treeSize() + " entries, more than " + now.treeSize());
        }
        if (then.treeSize() == now.treeSize()) {
            return then.rootHash().equals(now.rootHash())
                    ? good(then)
                    : bad("同样大小却有另一树根：历史被改写", "the same size with another root: history was rewritten");
        }
        if (stated == null || stated.from() != then.treeSize() || stated.to() != now.treeSize()) {
            String size = Long.toString(then.treeSize());
            return bad(
                    "证明中没有自 " + size + " 项起的一致性证明（用 --since 取得）",
                    "the proof has no consistency proof from " + size + " entries on (get one with --since)");
        }
        return verifies(stated, then.rootHash(), now.rootHash())
                ? good(then)
                : bad(
                        "当前的树不是旧树加上新项：历史被改写",
                        "the tree is not the older one with entries appended: history was rewritten");
    }

    private static boolean verifies(ProofConsistency stated, Hash then, Hash now) {
        try {
            List<Hash> path = stated.path().stream().map(Hash::ofHex).toList();
            return new ConsistencyProof(stated.from(), stated.to(), path).verifies(then, now);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static CheckedPart good(Checkpoint then) {
        return CheckedPart.good(
                ProofPart.HISTORY,
                "自 " + then.treeSize() + " 项的检查点以来只有追加",
                "only grew since the checkpoint of " + then.treeSize() + " entries");
    }

    private static CheckedPart bad(String chinese, String english) {
        return CheckedPart.bad(ProofPart.HISTORY, chinese, english);
    }
}
