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
    private final SortedMap<String, BandModel> bands = new TreeMap<>();

    Calibrations(List<Calibration> calibrations) {
        for (Calibration calibration : calibrations) {
            byOperator
                    .computeIfAbsent(calibration.operator(), key -> new TreeMap<>())
                    .computeIfAbsent(calibration.signal(), key -> new ArrayList<>(1))
                    .add(calibration);
        }
        SortedMap<String, List<Double>> ratios = new TreeMap<>();
        of(Operators.FUSION)
                .values()
                .forEach(signal -> signal.forEach(
                        calibration -> ratios.computeIfAbsent(calibration.hypothesis(), key -> new ArrayList<>())
                                .add(calibration.present())));
        ratios.forEach((hypothesis, ofBands) -> bands.put(hypothesis, BandModel.of(ofBands)));
    }

    /** How the fusion model's bands are distributed, by hypothesis. */
    SortedMap<String, BandModel> bands() {
        return bands;
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
