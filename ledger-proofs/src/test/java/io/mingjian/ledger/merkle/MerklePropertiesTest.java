/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MerklePropertiesTest {

    private static final int LARGEST = 300;
    private static final int TRIES = 40;
    private static final List<Hash> LEAVES = NaiveTree.leaves(LARGEST);
    private static final List<Hash> ROOTS = IntStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> NaiveTree.root(LEAVES.subList(0, size)))
            .toList();

    @Property(tries = TRIES)
    void compactRangeEqualsTheRecursiveDefinition(@ForAll @IntRange(max = LARGEST) int size) {
        CompactRange range = rangeOf(size);

        assertThat(range.size()).isEqualTo(size);
        assertThat(range.peaks()).hasSize(Integer.bitCount(size));
        assertThat(range.root()).isEqualTo(root(size));
    }

    @Property(tries = TRIES)
    void restoredCompactRangeGrowsAsIfItHadNeverStopped(
            @ForAll @IntRange(max = LARGEST) int stop, @ForAll @IntRange(max = LARGEST) int size) {
        int before = Math.min(stop, size);
        CompactRange stored = rangeOf(before);

        CompactRange restored = CompactRange.of(stored.size(), stored.peaks());
        LEAVES.subList(before, Math.max(stop, size)).forEach(restored::append);

        assertThat(restored.root()).isEqualTo(root(Math.max(stop, size)));
    }

    @Property(tries = TRIES)
    void numberOfPeaksMustFitTheSize(
            @ForAll @LongRange(min = -3, max = 40) long size, @ForAll @IntRange(max = 8) int peaks) {
        List<Hash> hashes = LEAVES.subList(0, peaks);
        if (size >= 0 && Long.bitCount(size) == peaks) {
            assertThat(CompactRange.of(size, hashes).size()).isEqualTo(size);
        } else {
            assertThatThrownBy(() -> CompactRange.of(size, hashes)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = TRIES)
    void everyInclusionProofVerifiesAndNoTamperedOneDoes(
            @ForAll @IntRange(min = 1, max = LARGEST) int size, @ForAll @IntRange(max = LARGEST) int seed) {
        int index = seed % size;
        InclusionProof proof = tree(size).inclusion(index);
        Hash root = root(size);

        assertThat(proof.verifies(LEAVES.get(index), root)).isTrue();
        assertThat(proof.verifies(flipped(LEAVES.get(index), seed), root)).isFalse();
        assertThat(proof.verifies(LEAVES.get(index), flipped(root, seed))).isFalse();
        assertThat(tampered(proof.path(), seed))
                .noneMatch(path -> new InclusionProof(index, size, path).verifies(LEAVES.get(index), root));
    }

    @Property(tries = TRIES)
    void anyTwoSizesAreConsistentAndNoTamperedProofSaysSo(
            @ForAll @IntRange(min = 1, max = LARGEST) int one,
            @ForAll @IntRange(min = 1, max = LARGEST) int other,
            @ForAll @IntRange(max = LARGEST) int seed) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        ConsistencyProof proof = tree(to).consistency(from);

        assertThat(proof.verifies(root(from), root(to))).isTrue();
        assertThat(proof.verifies(flipped(root(from), seed), root(to))).isFalse();
        assertThat(proof.verifies(root(from), flipped(root(to), seed))).isFalse();
        assertThat(tampered(proof.path(), seed))
                .noneMatch(path -> new ConsistencyProof(from, to, path).verifies(root(from), root(to)));
    }

    @Property(tries = TRIES)
    void rewrittenHistoryIsNotConsistent(
            @ForAll @IntRange(min = 1, max = LARGEST) int one,
            @ForAll @IntRange(min = 1, max = LARGEST) int other,
            @ForAll @IntRange(max = LARGEST) int seed) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        List<Hash> rewritten = new ArrayList<>(LEAVES.subList(0, to));
        rewritten.set(seed % from, Hash.EMPTY);

        ConsistencyProof proof = NaiveTree.tree(rewritten).consistency(from);

        assertThat(proof.verifies(root(from), NaiveTree.root(rewritten))).isFalse();
    }

    /** Each element changed, each left out, one added at either end. */
    private static List<List<Hash>> tampered(List<Hash> path, int seed) {
        List<List<Hash>> paths = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, flipped(path.get(i), seed + i));
            paths.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            paths.add(shorter);
        }
        List<Hash> before = new ArrayList<>(path);
        before.add(0, Hash.EMPTY);
        paths.add(before);
        List<Hash> after = new ArrayList<>(path);
        after.add(Hash.EMPTY);
        paths.add(after);
        return paths;
    }

    private static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.toBytes();
        bytes[bit / 8 % Hash.LENGTH] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }

    private static CompactRange rangeOf(int size) {
        CompactRange range = CompactRange.empty();
        LEAVES.subList(0, size).forEach(range::append);
        return range;
    }

    private static MerkleTree tree(int size) {
        return NaiveTree.tree(LEAVES.subList(0, size));
    }

    private static Hash root(int size) {
        return ROOTS.get(size);
    }
}
