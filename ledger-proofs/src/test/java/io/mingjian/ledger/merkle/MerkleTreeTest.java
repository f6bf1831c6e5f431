/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** All trees of up to 20 entries, exhaustively. */
class MerkleTreeTest {

    private static final int LARGEST = 20;
    private static final List<Hash> LEAVES = NaiveTree.leaves(LARGEST);

    @Test
    void rootIsTheRecursiveDefinition() {
        for (int size = 0; size <= LARGEST; size++) {
            assertThat(tree(size).root()).isEqualTo(NaiveTree.root(LEAVES.subList(0, size)));
        }
    }

    @Test
    void everyInclusionProofIsTheRecursiveDefinitionAndVerifies() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree(size).inclusion(index);
                assertThat(proof)
                        .isEqualTo(new InclusionProof(index, size, NaiveTree.path(index, LEAVES.subList(0, size))));
                assertThat(proof.verifies(LEAVES.get(index), root(size))).isTrue();
            }
        }
    }

    @Test
    void inclusionProofFitsNoOtherEntry() {
        for (int size = 2; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree(size).inclusion(index).path();
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, path).verifies(LEAVES.get(index), root(size)))
                            .isEqualTo(other == index);
                    assertThat(new InclusionProof(index, size, path).verifies(LEAVES.get(other), root(size)))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void everyConsistencyProofIsTheRecursiveDefinitionAndVerifies() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = tree(to).consistency(from);
                assertThat(proof.path()).isEqualTo(NaiveTree.subproof(from, LEAVES.subList(0, to), true));
                assertThat(proof.verifies(root(from), root(to))).isTrue();
            }
        }
    }

    @Test
    void consistencyProofFitsNoOtherRoots() {
        for (int to = 2; to <= LARGEST; to++) {
            for (int from = 1; from < to; from++) {
                ConsistencyProof proof = tree(to).consistency(from);
                for (int other = 1; other <= LARGEST; other++) {
                    assertThat(proof.verifies(root(other), root(to))).isEqualTo(other == from);
                    assertThat(proof.verifies(root(from), root(other))).isEqualTo(other == to);
                }
            }
        }
    }

    @Test
    void emptyTreePrecedesEveryTree() {
        assertThat(tree(7).consistency(0).verifies(Hash.EMPTY, root(7))).isTrue();
        assertThat(tree(0).consistency(0).verifies(Hash.EMPTY, Hash.EMPTY)).isTrue();
        assertThat(tree(0).consistency(0).verifies(Hash.EMPTY, root(7))).isFalse();
        assertThat(tree(7).consistency(0).verifies(root(1), root(7))).isFalse();
        assertThat(new ConsistencyProof(0, 7, List.of(root(1))).verifies(Hash.EMPTY, root(7)))
                .isFalse();
    }

    @Test
    void sameSizeIsConsistentOnlyWithTheSameRoot() {
        assertThat(tree(7).consistency(7).verifies(root(7), root(7))).isTrue();
        assertThat(tree(7).consistency(7).verifies(root(7), root(6))).isFalse();
        assertThat(new ConsistencyProof(7, 7, List.of(root(1))).verifies(root(7), root(7)))
                .isFalse();
    }

    @Test
    void proofWithoutHashesIsRefused() {
        assertThat(new ConsistencyProof(3, 7, List.of()).verifies(root(3), root(7)))
                .isFalse();
        assertThat(new ConsistencyProof(4, 7, List.of()).verifies(root(4), root(7)))
                .isFalse();
        assertThat(new InclusionProof(3, 7, List.of()).verifies(LEAVES.get(3), root(7)))
                .isFalse();
    }

    @Test
    void indexOutsideTheTreeIsRefused() {
        assertThatThrownBy(() -> tree(7).inclusion(7)).hasMessageContaining("[0, 7), got: 7");
        assertThatThrownBy(() -> tree(7).inclusion(-1)).hasMessageContaining("got: -1");
        assertThatThrownBy(() -> tree(7).consistency(8)).hasMessageContaining("[0, 7], got: 8");
        assertThatThrownBy(() -> tree(7).consistency(-1)).hasMessageContaining("got: -1");
        assertThatThrownBy(() -> new InclusionProof(-1, 1, List.of())).hasMessageContaining("got: -1");
        assertThatThrownBy(() -> new InclusionProof(1, 1, List.of())).hasMessageContaining("got: 1");
        assertThatThrownBy(() -> new ConsistencyProof(-1, 1, List.of())).hasMessageContaining("got: -1");
        assertThatThrownBy(() -> new ConsistencyProof(2, 1, List.of())).hasMessageContaining("got: 2");
        assertThatThrownBy(() -> new MerkleTree(-1, subtree -> Hash.EMPTY)).hasMessageContaining("-1 entries");
    }

    private static MerkleTree tree(int size) {
        return NaiveTree.tree(LEAVES.subList(0, size));
    }

    private static Hash root(int size) {
        return NaiveTree.root(LEAVES.subList(0, size));
    }
}
