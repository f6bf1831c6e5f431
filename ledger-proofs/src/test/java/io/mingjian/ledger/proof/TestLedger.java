/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.proof;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.Decision;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.contracts.proof.ProofConsistency;
import io.mingjian.contracts.proof.ProofDigests;
import io.mingjian.contracts.proof.ProofInclusion;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.Verdict;
import io.mingjian.ledger.merkle.CompactRange;
import io.mingjian.ledger.merkle.Hash;
import io.mingjian.ledger.merkle.MerkleTree;
import io.mingjian.ledger.merkle.Subtree;
import io.mingjian.ledger.note.Checkpoint;
import io.mingjian.ledger.note.SigningKey;
import io.mingjian.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger of twelve decisions in memory. */
public final class TestLedger {

    /** A reasoning chain that all decisions rest on; not in canonical form. */
    public static final byte[] CHAIN = "{\"steps\": [1], \"case\": \"x\"}".getBytes(StandardCharsets.UTF_8);
    /** No hash of this ledger. */
    public static final String OTHER_HASH = "5a".repeat(Hash.LENGTH);

    private static final String CANONICAL_CHAIN = "{\"case\":\"x\",\"steps\":[1]}";
    private static final int ENTRIES = 12;

    private final SigningKey key;
    private final List<String> entries = new ArrayList<>();

    public TestLedger() {
        this(SigningKey.ofPem("mingjian.example/ledger", SigningKey.generatePem()), 0);
    }

    private TestLedger(SigningKey key, int seed) {
        this.key = key;
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(new String(ContractJson.canonical(decision(new UUID(seed, i))), StandardCharsets.UTF_8));
        }
    }

    /** Another log under the same key. */
    public TestLedger rewritten() {
        return new TestLedger(key, 1);
    }

    /** The key that it signs with. */
    public VerifierKey key() {
        return key.verifier();
    }

    /** The proof of an entry in the tree of a size, with its growth from another size where one is given. */
    public DecisionProof proof(int index, int size, @Nullable Long since) {
        MerkleTree tree = new MerkleTree(size, this::subtree);
        String decision = entries.get(index);
        ProofInclusion inclusion = new ProofInclusion(
                index,
                size,
                leaf(index).hex(),
                tree.root().hex(),
                hex(tree.inclusion(index).path()));
        return new DecisionProof(
                DecisionProof.FORMAT,
                decision,
                ProofDigests.of(ContractJson.read(decision.getBytes(StandardCharsets.UTF_8), Decision.class)),
                inclusion,
                new Checkpoint(key.verifier().name(), size, tree.root())
                        .sign(key)
                        .toString(),
                since == null ? null : consistency(since, tree, size),
                List.of());
    }

    private ProofConsistency consistency(long from, MerkleTree tree, int size) {
        return new ProofConsistency(
                from,
                size,
                new MerkleTree(from, this::subtree).root().hex(),
                tree.root().hex(),
                hex(tree.consistency(from).path()));
    }

    private Hash leaf(int index) {
        return Hash.leaf(entries.get(index).getBytes(StandardCharsets.UTF_8));
    }

    private Hash subtree(Subtree subtree) {
        CompactRange range = CompactRange.empty();
        for (int i = (int) subtree.begin(); i < subtree.end(); i++) {
            range.append(leaf(i));
        }
        return range.root();
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }

    private static Decision decision(UUID id) {
        LocalizedText text = new LocalizedText("通过", "pass");
        Verdict verdict = new Verdict(
                Outcome.PASS, text, List.of(), 0, 0.9, List.of(), List.of(), List.of(), List.of(), Map.of(), text);
        String digest = "ab".repeat(Hash.LENGTH);
        return new Decision(
                id,
                id,
                "acme",
                1,
                verdict,
                Sha256.hex(CANONICAL_CHAIN.getBytes(StandardCharsets.UTF_8)),
                new PackReference("triage", "1.0.0", digest, digest, new ContentReference(digest, 1)),
                List.of(new ModelReference("fusion", "2", digest)),
                Instant.parse("2026-11-21T00:00:00Z"));
    }
}
