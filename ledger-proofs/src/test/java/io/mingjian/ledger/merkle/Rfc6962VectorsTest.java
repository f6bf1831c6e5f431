/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The eight-leaf test vectors of the reference implementation of RFC 6962 (google/certificate-transparency,
 * {@code merkletree/merkle_tree_test.cc}, Apache-2.0).
 */
class Rfc6962VectorsTest {

    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String LEAVES_0_1 = ROOTS.get(2);
    private static final String LEAVES_0_3 = ROOTS.get(4);
    private static final String LEAVES_2_3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LEAVES_4_7 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String LEAVES_4_5 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String LEAVES_6_7 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String LEAF_0 = ROOTS.get(1);
    private static final String LEAF_1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String LEAF_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            CompactRange range = CompactRange.empty();
            LEAVES.subList(0, size).forEach(range::append);
            assertThat(range.root().hex()).isEqualTo(ROOTS.get(size));
            assertThat(tree(size).root().hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheReferenceImplementation() {
        assertInclusion(0, 1);
        assertInclusion(0, 8, LEAF_1, LEAVES_2_3, LEAVES_4_7);
        assertInclusion(5, 8, LEAF_4, LEAVES_6_7, LEAVES_0_3);
        assertInclusion(2, 3, LEAVES_0_1);
        assertInclusion(1, 5, LEAF_0, LEAVES_2_3, LEAF_4);
    }

    @Test
    void consistencyProofsAreThoseOfTheReferenceImplementation() {
        assertConsistency(1, 1);
        assertConsistency(1, 8, LEAF_1, LEAVES_2_3, LEAVES_4_7);
        assertConsistency(6, 8, LEAVES_4_5, LEAVES_6_7, LEAVES_0_3);
        assertConsistency(2, 5, LEAVES_2_3, LEAF_4);
    }

    private static void assertInclusion(int index, int size, String... path) {
        InclusionProof proof = tree(size).inclusion(index);
        assertThat(proof.path()).extracting(Hash::hex).containsExactly(path);
        assertThat(proof.verifies(LEAVES.get(index), Hash.ofHex(ROOTS.get(size))))
                .isTrue();
    }

    private static void assertConsistency(int from, int to, String... path) {
        ConsistencyProof proof = tree(to).consistency(from);
        assertThat(proof.path()).extracting(Hash::hex).containsExactly(path);
        assertThat(proof.verifies(Hash.ofHex(ROOTS.get(from)), Hash.ofHex(ROOTS.get(to))))
                .isTrue();
    }

    private static MerkleTree tree(int size) {
        return NaiveTree.tree(LEAVES.subList(0, size));
    }
}
