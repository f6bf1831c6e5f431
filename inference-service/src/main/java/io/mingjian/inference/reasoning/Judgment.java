/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * What follows from beliefs.
 *
 * @param outcome outcome for the case
 * @param believed outcome of least expected loss per adverse hypothesis, before verification
 * @param allowed outcome per adverse hypothesis that verification lets stand
 * @param conflicts contradictions between modalities
 * @param broken shapes for conclusions that what was believed would break, in words for people
 */
record Judgment(
        Outcome outcome,
        SortedMap<String, Outcome> believed,
        SortedMap<String, Outcome> allowed,
        List<Conflict> conflicts,
        List<LocalizedText> broken) {

    Judgment {
        believed = Collections.unmodifiableSortedMap(believed);
        allowed = Collections.unmodifiableSortedMap(allowed);
        conflicts = List.copyOf(conflicts);
        broken = List.copyOf(broken);
    }
}
