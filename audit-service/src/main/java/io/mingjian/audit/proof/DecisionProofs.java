/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import io.mingjian.audit.checkpoint.Checkpoints;
import io.mingjian.audit.checkpoint.SignedCheckpoint;
import io.mingjian.audit.log.CaseRun;
import io.mingjian.audit.log.Entries;
import io.mingjian.audit.log.Entry;
import io.mingjian.audit.log.LogTree;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.ProofConsistency;
import io.mingjian.contracts.proof.ProofDigests;
import io.mingjian.contracts.proof.ProofInclusion;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.MerkleTree;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what proves a decision offline. */
@Service
class DecisionProofs {

    private final Entries entries;
    private final LogTree tree;
    private final Checkpoints checkpoints;

    DecisionProofs(Entries entries, LogTree tree, Checkpoints checkpoints) {
        this.entries = entries;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /**
     * The proof of a run's decision.
     *
     * @param tenant tenant that asks; the decisions of others are not there for it
     * @param since tree size that the proof's tree is shown to have grown from, or null
     */
    DecisionProof of(String tenant, UUID caseId, int run, @Nullable Long since) {
        Entry entry = entries.find(new CaseRun(caseId, run))
                .filter(found -> found.content().tenant().equals(tenant))
                .orElseThrow(() -> LedgerProblem.noDecision(caseId, run));
        SignedCheckpoint checkpoint = checkpoints.current();
        MerkleTree view = tree.of(checkpoint.treeSize());
        return new DecisionProof(
                DecisionProof.FORMAT,
                entry.canonical(),
                ProofDigests.of(entry.decision()),
                inclusion(entry, checkpoint.treeSize(), view),
                checkpoint.note(),
                since == null ? null : consistency(since, checkpoint.treeSize(), view),
                checkpoints.keys());
    }

    private static ProofInclusion inclusion(Entry entry, long size, MerkleTree view) {
        return new ProofInclusion(
                entry.index(),
                size,
                entry.leafHash().hex(),
                view.root().hex(),
                hex(view.inclusion(entry.index()).path()));
    }

    private ProofConsistency consistency(long since, long size, MerkleTree view) {
        if (since < 0 || since > size) {
            throw LedgerProblem.notBetween("since", 0, size, since);
        }
        return new ProofConsistency(
                since,
                size,
                tree.of(since).root().hex(),
                view.root().hex(),
                hex(view.consistency(since).path()));
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
