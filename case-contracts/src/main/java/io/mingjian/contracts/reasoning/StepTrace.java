/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import java.util.List;
import java.util.Map;

/**
 * What every reasoning step records.
 *
 * @param index position in the chain, from 0
 * @param operator what acted
 * @param inputDigest lower-case hexadecimal SHA-256 of the canonical JSON of the step's input
 * @param evidence evidence found in this step
 * @param before log-odds per hypothesis before the step
 * @param after log-odds per hypothesis after the step
 * @param modalityWeights weight per modality at this step
 * @param costMillis declared cost in milliseconds; never a measured time, which would break replay
 * @param notRun operators judged but not run
 */
public record StepTrace(
        int index,
        String operator,
        String inputDigest,
        List<Evidence> evidence,
        Map<String, Double> before,
        Map<String, Double> after,
        Map<Modality, Double> modalityWeights,
        double costMillis,
        List<NotRun> notRun) {

    public StepTrace {
        evidence = List.copyOf(evidence);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        modalityWeights = Map.copyOf(modalityWeights);
        notRun = List.copyOf(notRun);
    }
}
