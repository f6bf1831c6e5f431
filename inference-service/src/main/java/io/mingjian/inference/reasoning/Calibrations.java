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
    private final Map<String, SortedMap<String, List<SignalModel>>> models = new TreeMap<>();
    private final Map<String, SortedMap<String, Double>> strongest = new TreeMap<>();

    Calibrations(List<Calibration> calibrations) {
        for (Calibration calibration : calibrations) {
            byOperator
                    .computeIfAbsent(calibration.operator(), key -> new TreeMap<>())
                    .computeIfAbsent(calibration.signal(), key -> new ArrayList<>(1))
                    .add(calibration);
            models.computeIfAbsent(calibration.operator(), key -> new TreeMap<>())
                    .computeIfAbsent(calibration.hypothesis(), key -> new ArrayList<>(1))
                    .add(SignalModel.of(calibration));
            raise(calibration);
        }
        SortedMap<String, List<Double>> ratios = new TreeMap<>();
        of(Operators.FUSION)
                .values()
                .forEach(signal -> signal.forEach(
                        calibration -> ratios.computeIfAbsent(calibration.hypothesis(), key -> new ArrayList<>())
                                .add(calibration.present())));
        ratios.forEach((hypothesis, ofBands) -> bands.put(hypothesis, BandModel.of(ofBands)));
    }

    /** Of the fusion model's bands one alone is present; the signals of the others may all be. */
    private void raise(Calibration calibration) {
        boolean exclusive = calibration.operator().equals(Operators.FUSION);
        double ratio = exclusive ? calibration.present() : Math.max(calibration.present(), calibration.absent());
        if (ratio > 0) {
            strongest
                    .computeIfAbsent(calibration.operator(), key -> new TreeMap<>())
                    .merge(calibration.hypothesis(), ratio, exclusive ? Math::max : Double::sum);
        }
    }

    /** How often each signal of an operator occurs, by hypothesis. */
    SortedMap<String, List<SignalModel>> models(String operator) {
        return models.getOrDefault(operator, Collections.emptySortedMap());
    }

    /** The most that an operator can say for each hypothesis: all its signals together, or the strongest band. */
    SortedMap<String, Double> strongest(String operator) {
        return strongest.getOrDefault(operator, Collections.emptySortedMap());
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
