/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MixingTest {

    private static final int DIMENSION = 5;

    @Test
    void aNodeTakesItsShareAndItsNeighboursTheRest() {
        List<float[]> texts = List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {0, 1});

        List<float[]> mixed = new Mixing(1, 0.25).mix(texts, List.of(List.of(1, 2), List.of(0), List.of(0)));

        double length = Math.sqrt(0.25 * 0.25 + 0.75 * 0.75);
        assertThat(mixed.get(0)[0]).isCloseTo((float) (0.25 / length), within(1e-6f));
        assertThat(mixed.get(0)[1]).isCloseTo((float) (0.75 / length), within(1e-6f));
    }

    @Test
    void vectorsThatCancelEachOtherOutLeaveANodeWithItsOwn() {
        List<float[]> texts = List.of(new float[] {1, 0}, new float[] {-1, 0});

        assertThat(new Mixing(1, 0.5)
                        .mix(texts, List.of(List.of(1), List.of(0)))
                        .get(0))
                .containsExactly(1, 0);
    }

    @Test
    void sharesAndHopsOutsideTheirRangesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mixing(9, 0.5))
                .withMessageContaining("got: 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeatureProperties("m", 1, Double.NaN))
                .withMessageContaining("NaN");
    }

    @Property(tries = 200)
    void everyVectorHasLengthOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 5) int hops,
            @ForAll @DoubleRange(max = 1) double share) {
        for (float[] vector : mixed(seed, new Mixing(hops, share), texts(seed))) {
            double square = 0;
            for (float component : vector) {
                square += component * component;
            }
            assertThat(square).isCloseTo(1, within(1e-5));
        }
    }

    @Property(tries = 200)
    void aTextReachesExactlyAsFarAsThereAreHops(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int hops) {
        List<float[]> texts = texts(seed);
        List<float[]> other = new ArrayList<>(texts);
        other.set(0, opposite(texts.get(0)));

        List<float[]> before = mixed(seed, new Mixing(hops, 0.3), texts);
        List<float[]> after = mixed(seed, new Mixing(hops, 0.3), other);

        SortedSet<Integer> reached = reached(neighbours(seed), hops);
        for (int node = 0; node < texts.size(); node++) {
            if (!reached.contains(node)) {
                assertThat(after.get(node)).containsExactly(before.get(node));
            }
        }
        assertThat(after.get(0)).isNotEqualTo(before.get(0));
    }

    @Property(tries = 100)
    void theNamesOfNodesDoNotMatter(@ForAll long seed) {
        List<float[]> texts = texts(seed);
        List<List<Integer>> neighbours = neighbours(seed);
        List<Integer> order = new ArrayList<>();
        texts.forEach(text -> order.add(order.size()));
        Collections.shuffle(order, new Random(seed));
        List<float[]> moved = new ArrayList<>();
        List<List<Integer>> movedNeighbours = new ArrayList<>();
        for (int old : order) {
            moved.add(texts.get(old));
            movedNeighbours.add(
                    neighbours.get(old).stream().map(order::indexOf).sorted().toList());
        }

        List<float[]> straight = new Mixing(2, 0.3).mix(texts, neighbours);
        List<float[]> shuffled = new Mixing(2, 0.3).mix(moved, movedNeighbours);

        for (int i = 0; i < order.size(); i++) {
            assertThat(shuffled.get(i)).containsExactly(straight.get(order.get(i)), within(1e-5f));
        }
    }

    @Property(tries = 50)
    void withoutHopsOrWithNothingForTheNeighboursEveryNodeKeepsItsText(@ForAll long seed) {
        List<float[]> texts = texts(seed);

        assertThat(mixed(seed, new Mixing(0, 0.3), texts)).isEqualTo(texts);
        List<float[]> alone = mixed(seed, new Mixing(3, 1), texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(alone.get(i)).containsExactly(texts.get(i), within(1e-6f));
        }
    }

    private static List<float[]> mixed(long seed, Mixing mixing, List<float[]> texts) {
        return mixing.mix(texts, neighbours(seed));
    }

    private static List<float[]> texts(long seed) {
        Random random = new Random(seed);
        List<float[]> texts = new ArrayList<>();
        int count = 2 + random.nextInt(9);
        for (int node = 0; node < count; node++) {
            float[] vector = new float[DIMENSION];
            double square = 0;
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] = (float) random.nextGaussian();
                square += vector[i] * vector[i];
            }
            for (int i = 0; i < DIMENSION; i++) {
                vector[i] /= (float) Math.sqrt(square);
            }
            texts.add(vector);
        }
        return texts;
    }

    private static List<List<Integer>> neighbours(long seed) {
        int count = texts(seed).size();
        Random random = new Random(~seed);
        List<SortedSet<Integer>> neighbours = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            neighbours.add(new TreeSet<>());
        }
        for (int edge = 0; edge < count; edge++) {
            int one = random.nextInt(count);
            int other = random.nextInt(count);
            if (one != other) {
                neighbours.get(one).add(other);
                neighbours.get(other).add(one);
            }
        }
        return neighbours.stream().map(List::<Integer>copyOf).toList();
    }

    private static SortedSet<Integer> reached(List<List<Integer>> neighbours, int hops) {
        SortedSet<Integer> reached = new TreeSet<>(List.of(0));
        for (int hop = 0; hop < hops; hop++) {
            new TreeSet<>(reached).forEach(node -> reached.addAll(neighbours.get(node)));
        }
        return reached;
    }

    private static float[] opposite(float[] vector) {
        float[] opposite = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            opposite[i] = -vector[i];
        }
        return opposite;
    }
}
