/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Greedy non-maximum suppression within each class. */
final class Suppression {

    private static final Comparator<Detection> BEST_FIRST =
            Comparator.comparingDouble(Detection::score).reversed();

    private static final int MOST_CANDIDATES = 1000;

    private Suppression() {}

    /**
     * The detections that no better one of the same class covers, the best first and of equals the earlier first.
     *
     * @param overlap above this intersection over union the lesser one goes
     * @param most number of detections to keep
     */
    static List<Detection> best(List<Detection> found, double overlap, int most) {
        List<Detection> kept = new ArrayList<>();
        for (Detection candidate : candidates(found)) {
            if (kept.size() == most) {
                break;
            }
            if (kept.stream().noneMatch(better -> covers(better, candidate, overlap))) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private static boolean covers(Detection better, Detection candidate, double overlap) {
        return better.classIndex() == candidate.classIndex() && better.box().overlap(candidate.box()) > overlap;
    }

    private static List<Detection> candidates(List<Detection> found) {
        return found.stream().sorted(BEST_FIRST).limit(MOST_CANDIDATES).toList();
    }
}
