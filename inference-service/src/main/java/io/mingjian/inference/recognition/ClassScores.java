/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Turns the probabilities of classes into names: platform labels by the sum over their classes, then classes. */
final class ClassScores {

    private static final double LEAST = 0.05;
    private static final int CLASSES = 5;
    private static final Comparator<NamedScore> BEST_FIRST =
            Comparator.comparingDouble(NamedScore::score).reversed().thenComparing(NamedScore::name);

    private final ClassTable table;

    ClassScores(ClassTable table) {
        this.table = table;
    }

    /**
     * The names worth saying.
     *
     * @param scores {@code float[classes]} that sum to one
     */
    List<NamedScore> names(float[] scores) {
        List<NamedScore> names = new ArrayList<>(labels(scores));
        Set<String> said = new HashSet<>();
        names.forEach(name -> said.add(name.name()));
        classes(scores).stream().filter(name -> said.add(name.name())).forEach(names::add);
        return names;
    }

    private List<NamedScore> labels(float[] scores) {
        Map<String, Double> sums = new TreeMap<>();
        for (int i = 0; i < scores.length; i++) {
            double score = scores[i];
            table.get(i).labels().forEach(label -> sums.merge(label, score, Double::sum));
        }
        return sums.entrySet().stream()
                .map(sum -> new NamedScore(sum.getKey(), Math.min(1, sum.getValue())))
                .filter(name -> name.score() >= LEAST)
                .sorted(BEST_FIRST)
                .toList();
    }

    private List<NamedScore> classes(float[] scores) {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= LEAST)
                .mapToObj(i -> new NamedScore(table.get(i).english(), scores[i]))
                .sorted(BEST_FIRST)
                .limit(CLASSES)
                .toList();
    }
}
