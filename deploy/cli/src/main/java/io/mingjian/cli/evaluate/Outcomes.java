/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.cli.evaluate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the outcomes say beside the probabilities: how much was left to a person, and how right the rest is.
 *
 * @param aspect the aspect whose accuracy counts
 * @param scored records that are labelled for it
 */
record Outcomes(String aspect, List<Scored> scored) {

    Outcomes {
        scored = List.copyOf(scored);
    }

    /** Share not left to a person, or empty without records. */
    OptionalDouble coverage() {
        return coverage(scored);
    }

    /** Accuracy on what was not left to a person, or empty where all was. */
    OptionalDouble selectiveAccuracy() {
        return selectiveAccuracy(scored);
    }

    /** The intervals of the other measures and of these two. */
    Map<String, Bootstrap.Interval> intervals(Map<String, Bootstrap.Interval> others) {
        Map<String, Bootstrap.Interval> intervals = new TreeMap<>(others);
        Bootstrap.interval(scored, Outcomes::coverage).ifPresent(found -> intervals.put("coverage", found));
        Bootstrap.interval(scored, this::selectiveAccuracy)
                .ifPresent(found -> intervals.put("selectiveAccuracy", found));
        return intervals;
    }

    private static OptionalDouble coverage(List<Scored> records) {
        return records.stream().mapToDouble(each -> each.isCovered() ? 1 : 0).average();
    }

    private OptionalDouble selectiveAccuracy(List<Scored> records) {
        List<Scored> covered = records.stream().filter(Scored::isCovered).toList();
        return Metrics.accuracy(KindReport.judgements(aspect, covered));
    }
}
