/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.dashboard;

import io.mingjian.platform.console.Words;
import io.mingjian.platform.console.dashboard.DashboardFigures.LabelCount;
import java.util.List;
import java.util.Map;

/**
 * Whether what is decided changes: one stretch of time against the one before it.
 *
 * @param now decided cases in the stretch
 * @param before decided cases in the one before
 * @param outcomes share per outcome
 * @param stability of the outcomes together
 * @param labels share per hypothesis that is held for likely
 */
record Drift(long now, long before, List<Share> outcomes, PopulationStability stability, List<Share> labels) {

    private static final List<String> ORDER = List.of("PASS", "REVIEW", "BLOCK");

    Drift {
        outcomes = List.copyOf(outcomes);
        labels = List.copyOf(labels);
    }

    /** A share in [0, 1] of the cases now and before, and whether it moved. */
    record Share(String name, double now, double before, PopulationStability stability) {}

    /** Whether there is enough to compare. */
    public boolean isComparable() {
        return now > 0 && before > 0;
    }

    static Drift of(Map<String, Long> now, Map<String, Long> before, List<LabelCount> labels, Words words) {
        long allNow = now.values().stream().mapToLong(Long::longValue).sum();
        long allBefore = before.values().stream().mapToLong(Long::longValue).sum();
        return new Drift(
                allNow,
                allBefore,
                ORDER.stream()
                        .map(outcome -> share(
                                words.of("outcome." + outcome.toLowerCase(java.util.Locale.ROOT)),
                                now.getOrDefault(outcome, 0L),
                                allNow,
                                before.getOrDefault(outcome, 0L),
                                allBefore))
                        .toList(),
                PopulationStability.of(now, before),
                labels.stream()
                        .map(label -> share(
                                words.of(label.name()),
                                Math.min(label.now(), allNow),
                                allNow,
                                Math.min(label.before(), allBefore),
                                allBefore))
                        .toList());
    }

    private static Share share(String name, long now, long allNow, long before, long allBefore) {
        return new Share(
                name,
                allNow == 0 ? 0 : (double) now / allNow,
                allBefore == 0 ? 0 : (double) before / allBefore,
                PopulationStability.of(
                        Map.of("with", now, "without", allNow - now),
                        Map.of("with", before, "without", allBefore - before)));
    }
}
