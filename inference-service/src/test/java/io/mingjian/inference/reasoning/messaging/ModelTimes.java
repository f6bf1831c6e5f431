/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.inference.onnx.ModelRepository;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Processor time of models, in nanoseconds, per case. */
final class ModelTimes {

    private final Map<UUID, Map<String, Long>> cases = new HashMap<>();
    private final Set<UUID> agreed = new HashSet<>();

    /** What every model has cost so far. */
    static Map<String, Long> now(ModelRepository models) {
        Map<String, Long> nanos = new TreeMap<>();
        models.all()
                .forEach(model ->
                        nanos.put(model.reference().name(), model.use().time().toNanos()));
        return nanos;
    }

    void add(UUID subject, Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> spent = new TreeMap<>();
        after.forEach((model, nanos) -> spent.put(model, nanos - before.getOrDefault(model, 0L)));
        cases.put(subject, spent);
    }

    /** The case came to the same outcome as with everything. */
    void agreed(UUID subject) {
        agreed.add(subject);
    }

    /** Compares per kind and per model. */
    static void report(List<String> perceived, ModelTimes planned, ModelTimes everything) {
        Map<UUID, String> kinds = new HashMap<>();
        Map<String, double[]> byModel = new TreeMap<>();
        Map<String, double[]> byKind = new TreeMap<>();
        for (String line : perceived) {
            String[] cells = line.split("\t");
            kinds.put(UUID.fromString(cells[0]), cells[1]);
            long nanos = Long.parseLong(cells[4]);
            book(byModel, cells[3], cells[2].equals("asked") ? nanos : 0, nanos);
            book(byKind, cells[1], cells[2].equals("asked") ? nanos : 0, nanos);
        }
        planned.cases.forEach((subject, spent) -> spent.forEach((model, nanos) -> {
            long all = everything.cases.getOrDefault(subject, Map.of()).getOrDefault(model, 0L);
            book(byModel, model, nanos, all);
            book(byKind, kinds.getOrDefault(subject, "other"), nanos, all);
        }));
        print("model", byModel, Map.of());
        Map<String, int[]> outcomes = new TreeMap<>();
        planned.cases.keySet().forEach(subject -> {
            int[] counts = outcomes.computeIfAbsent(kinds.getOrDefault(subject, "other"), kind -> new int[2]);
            counts[0] += planned.agreed.contains(subject) ? 1 : 0;
            counts[1]++;
        });
        print("kind", byKind, outcomes);
    }

    private static void book(Map<String, double[]> sums, String name, long asked, long all) {
        double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
        sum[0] += asked / 1e6;
        sum[1] += all / 1e6;
    }

    private static void print(String title, Map<String, double[]> sums, Map<String, int[]> outcomes) {
        double[] whole = new double[2];
        sums.forEach((name, sum) -> {
            int[] counts = outcomes.get(name);
            System.out.printf(
                    "%s %-28s ms everything %8.0f, asked %8.0f, saved %5.1f %%%s%n",
                    title,
                    name,
                    sum[1],
                    sum[0],
                    100 * (1 - sum[0] / Math.max(1e-9, sum[1])),
                    counts == null ? "" : ", equal outcomes " + counts[0] + " of " + counts[1]);
            whole[0] += sum[0];
            whole[1] += sum[1];
        });
        System.out.printf(
                "%s all: ms everything %.0f, asked %.0f, saved %.1f %%%n",
                title, whole[1], whole[0], 100 * (1 - whole[0] / whole[1]));
    }
}
