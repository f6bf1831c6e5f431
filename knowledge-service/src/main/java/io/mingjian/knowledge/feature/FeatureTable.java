/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The vectors of a pack version in memory. Immutable. */
public final class FeatureTable {

    private static final Comparator<Near> NEAREST =
            Comparator.comparingDouble((Near near) -> -near.similarity()).thenComparing(Near::node);

    private final ContentReference reference;
    private final KnowledgeFeatures index;
    private final List<float[]> features;
    private final FeatureGraph graph;

    FeatureTable(ContentReference reference, KnowledgeFeatures index, List<float[]> features, FeatureGraph graph) {
        this.reference = reference;
        this.index = index;
        this.features = List.copyOf(features);
        this.graph = graph;
    }

    /**
     * Something of the pack that is near in meaning.
     *
     * @param node its identifier
     * @param name its Chinese name
     * @param similarity cosine, in [-1, 1]
     */
    public record Near(String node, String name, double similarity) {}

    /** Where the table is kept. */
    public ContentReference reference() {
        return reference;
    }

    /** What the table holds. */
    public KnowledgeFeatures index() {
        return index;
    }

    /**
     * What is nearest to a vector of the table's encoder, nearest first, equal ones by identifier.
     *
     * @param wanted tells by identifier what may be named
     * @throws IllegalArgumentException if the vector has another number of components
     */
    public List<Near> nearest(float[] vector, Predicate<String> wanted, int limit) {
        return IntStream.range(0, features.size())
                .filter(row -> wanted.test(index.nodes().get(row)))
                .mapToObj(row ->
                        new Near(index.nodes().get(row), index.names().get(row), similarity(row, List.of(vector))))
                .sorted(NEAREST)
                .limit(limit)
                .toList();
    }

    FeatureGraph graph() {
        return graph;
    }

    /** The largest cosine of a row and any of the vectors, 0 where there is none. */
    double similarity(int row, List<float[]> vectors) {
        return vectors.stream()
                .mapToDouble(vector -> cosine(features.get(row), vector))
                .max()
                .orElse(0);
    }

    private static double cosine(float[] one, float[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "expected a vector of " + one.length + " components, got: " + other.length);
        }
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
