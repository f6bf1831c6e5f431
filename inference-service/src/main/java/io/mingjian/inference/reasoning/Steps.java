/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** The steps of a chain while it grows. */
final class Steps {

    /**
     * What a step records besides its place.
     *
     * @param operator what acted
     * @param input the step's input, as a value that has a canonical JSON form
     * @param evidence evidence found
     * @param modalityWeights weight per modality
     * @param costMillis declared cost
     * @param notRun operators judged but not run
     */
    record Content(
            String operator,
            Object input,
            List<Evidence> evidence,
            Map<Modality, Double> modalityWeights,
            double costMillis,
            List<NotRun> notRun) {

        static Content of(String operator, Object input) {
            return new Content(operator, input, List.of(), Map.of(), 0, List.of());
        }
    }

    private final List<ReasoningStep> steps = new ArrayList<>();

    void add(
            Content content,
            SortedMap<String, Double> before,
            SortedMap<String, Double> after,
            Function<StepTrace, ReasoningStep> step) {
        // JSON canonicalisation takes objects and arrays only
        byte[] input = ContractJson.canonical(List.of(content.operator(), content.input()));
        steps.add(step.apply(new StepTrace(
                steps.size(),
                content.operator(),
                Sha256.hex(input),
                content.evidence(),
                before,
                after,
                content.modalityWeights(),
                content.costMillis(),
                content.notRun())));
    }

    List<ReasoningStep> all() {
        return List.copyOf(steps);
    }
}
