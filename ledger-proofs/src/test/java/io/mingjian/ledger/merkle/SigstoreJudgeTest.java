/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A verifier that others wrote judges our proofs: it takes ours and refuses each of them with one byte changed. */
class SigstoreJudgeTest {

    private static final int LARGEST = 70;

    @Test
    void theJudgeTakesEveryProofOfEveryTree() {
        for (int size = 1; size <= LARGEST; size++) {
            List<Hash> leaves = NaiveTree.leaves(size);
            for (int index = 0; index < size; index++) {
                Proof proof = Proof.of(leaves, index);
                assertThat(judge(proof)).as("%s of %s", index, size).isTrue();
                assertThat(ours(proof)).isTrue();
            }
        }
    }

    @Test
    void bothRefuseAProofWithAnyByteChanged() {
        for (int size : new int[] {2, 7, 8, 33}) {
            for (int index : new int[] {0, size / 2, size - 1}) {
                Proof.of(NaiveTree.leaves(size), index).changed().forEach(SigstoreJudgeTest::assertBothRefuse);
            }
        }
    }

    private static boolean judge(Proof proof) {
        try {
            List<byte[]> path = proof.path().stream().map(Hash::toBytes).toList();
            InclusionProofVerifier.verify(
                    proof.leaf().toBytes(),
                    proof.index(),
                    proof.size(),
                    path,
                    proof.root().toBytes());
            return true;
        } catch (InclusionProofVerificationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean ours(Proof proof) {
        return new InclusionProof(proof.index(), proof.size(), proof.path()).verifies(proof.leaf(), proof.root());
    }

    private static void assertBothRefuse(Proof changed) {
        assertThat(judge(changed)).as("judge on %s", changed).isFalse();
        assertThat(ours(changed)).as("ours on %s", changed).isFalse();
    }

    private record Proof(Hash leaf, long index, long size, List<Hash> path, Hash root) {

        static Proof of(List<Hash> leaves, int index) {
            MerkleTree tree = NaiveTree.tree(leaves);
            return new Proof(
                    leaves.get(index),
                    index,
                    leaves.size(),
                    tree.inclusion(index).path(),
                    tree.root());
        }

        /** Every byte of leaf, root and path, one at a time; the path cut and lengthened. */
        List<Proof> changed() {
            List<Proof> changed = new ArrayList<>();
            for (int at = 0; at < Hash.LENGTH; at++) {
                changed.add(new Proof(flip(leaf, at), index, size, path, root));
                changed.add(new Proof(leaf, index, size, path, flip(root, at)));
                for (int step = 0; step < path.size(); step++) {
                    List<Hash> other = new ArrayList<>(path);
                    other.set(step, flip(path.get(step), at));
                    changed.add(new Proof(leaf, index, size, other, root));
                }
            }
            changed.add(new Proof(leaf, index, size, path.subList(1, path.size()), root));
            List<Hash> longer = new ArrayList<>(path);
            longer.add(root);
            changed.add(new Proof(leaf, index, size, longer, root));
            return changed;
        }

        private static Hash flip(Hash hash, int at) {
            byte[] bytes = hash.toBytes();
            bytes[at] ^= 1;
            return Hash.of(bytes);
        }
    }
}
