/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Evidence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was gathered, judged and verified up to a point: the end of the loop, or where it was re-opened.
 *
 * @param gathering everything gathered up to there
 * @param judgment what follows from it
 * @param shares what the judgment rests on
 * @param findings what verification found
 */
record Pass(Gathering gathering, Judgment judgment, ModalityShares shares, Findings findings) {

    Beliefs beliefs() {
        return gathering.beliefs();
    }

    List<String> evidence() {
        return gathering.evidence().stream().map(Evidence::id).toList();
    }

    /**
     * Hypotheses whose doubt more evidence could settle: the sources contradict each other on them. A clause that is not
     * in force, a procedure that is missing, a shape that does not hold, a picture that nobody recognised and a spent
     * budget are beyond evidence and end in REVIEW.
     */
    Set<String> doubtful() {
        Set<String> doubtful = new TreeSet<>();
        for (Conflict conflict : judgment.conflicts()) {
            if (!conflict.explained() && judgment.believed().containsKey(conflict.hypothesis())) {
                doubtful.add(conflict.hypothesis());
            }
        }
        return doubtful;
    }
}
