/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.knowledge.Precedent;
import io.mingjian.contracts.knowledge.PrecedentKind;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares a case with the examples of its pack, all of them: there are few. */
final class Examples {

    private static final Comparator<Precedent> NEAREST =
            Comparator.comparingDouble((Precedent item) -> -item.similarity()).thenComparing(Precedent::id);

    private Examples() {}

    /** The examples that any part resembles, each once, most similar first, at most as many as the limit says. */
    static Stream<Precedent> like(
            List<Embedding> parts, List<ExampleLibrary.Embedded> examples, PrecedentProperties properties) {
        Map<String, Precedent> nearest = new LinkedHashMap<>();
        for (Embedding part : parts) {
            for (ExampleLibrary.Embedded example : examples) {
                if (isComparable(part, example.embedding())) {
                    double similarity =
                            cosine(part.vector(), example.embedding().vector());
                    if (similarity >= properties.threshold(part.modality())) {
                        nearest.merge(
                                example.example().id(),
                                precedent(example, part, similarity),
                                (a, b) -> NEAREST.compare(a, b) <= 0 ? a : b);
                    }
                }
            }
        }
        return nearest.values().stream().sorted(NEAREST).limit(properties.limit());
    }

    private static boolean isComparable(Embedding part, Embedding example) {
        return part.modality() == example.modality()
                && part.modelDigest().equals(example.modelDigest())
                && part.vector().length == example.vector().length;
    }

    private static Precedent precedent(ExampleLibrary.Embedded example, Embedding part, double similarity) {
        return new Precedent(
                example.example().id(),
                similarity,
                example.example().hypothesis(),
                example.example().holds() ? Outcome.BLOCK : Outcome.PASS,
                PrecedentKind.EXAMPLE,
                part.modality(),
                example.example().holds(),
                part.percept());
    }

    /** The cosine of vectors of length one. */
    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
