/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Calibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the signals of each operator say, in an order that never varies. */
final class Calibrations {

    private final Map<String, SortedMap<String, List<Calibration>>> byOperator = new TreeMap<>();

    Calibrations(List<Calibration> calibrations) {
        for (Calibration calibration : calibrations) {
            byOperator
                    .computeIfAbsent(calibration.operator(), key -> new TreeMap<>())
                    .computeIfAbsent(calibration.signal(), key -> new ArrayList<>(1))
                    .add(calibration);
        }
    }

    /** Calibrations of an operator by signal. */
    SortedMap<String, List<Calibration>> of(String operator) {
        return byOperator.getOrDefault(operator, Collections.emptySortedMap());
    }

    /** Calibrations of one signal, possibly none. */
    List<Calibration> of(String operator, String signal) {
        return of(operator).getOrDefault(signal, List.of());
    }
}
