/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Evidence;
import io.mingjian.contracts.reasoning.FrozenStep;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.NotRun;
import io.mingjian.contracts.reasoning.ReasoningStep;
import io.mingjian.contracts.reasoning.StepTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps of a chain while it grows. */
final class Steps {

    /**
     * What a step records besides its place.
     *
     * @param operator what acted
     * @param inputDigest SHA-256 of the canonical JSON of the step's input
     * @param evidence evidence found
     * @param modalityWeights weight per modality
     * @param costMillis declared cost
     * @param notRun operators judged but not run
     * @param models models that the operator asked, or null where it asked none
     */
    record Content(
            String operator,
            String inputDigest,
            List<Evidence> evidence,
            Map<Modality, Double> modalityWeights,
            double costMillis,
            List<NotRun> notRun,
            @Nullable List<ModelReference> models) {

        /** A step whose operator asked no model. */
        Content(
                String operator,
                String inputDigest,
                List<Evidence> evidence,
                Map<Modality, Double> modalityWeights,
                double costMillis,
                List<NotRun> notRun) {
            this(operator, inputDigest, evidence, modalityWeights, costMillis, notRun, null);
        }

        /** A step that costs nothing and has no evidence of its own. */
        static Content of(String operator, Object input) {
            return new Content(operator, digest(operator, input), List.of(), Map.of(), 0, List.of());
        }
    }

    /**
     * Log-odds before and after a step.
     *
     * @param before per hypothesis
     * @param after per hypothesis
     */
    record Change(SortedMap<String, Double> before, SortedMap<String, Double> after) {}

    private final List<ReasoningStep> steps = new ArrayList<>();
    private @Nullable Integer reopening;

    /** The steps from now on belong to a re-opening of the loop, counted from 1. */
    void reopen(int number) {
        reopening = number;
    }

    /** Adds a step, with the mark of the step that it was taken over from, or null for one of this run's own. */
    void add(Content content, Change change, @Nullable FrozenStep frozen, Function<StepTrace, ReasoningStep> step) {
        steps.add(step.apply(new StepTrace(
                steps.size(),
                content.operator(),
                content.inputDigest(),
                content.evidence(),
                change.before(),
                change.after(),
                content.modalityWeights(),
                content.costMillis(),
                content.notRun(),
                frozen,
                reopening,
                content.models())));
    }

    List<ReasoningStep> all() {
        return List.copyOf(steps);
    }

    /** Digest of a step's input, which must have a canonical JSON form. */
    static String digest(String operator, Object input) {
        // JSON canonicalisation takes objects and arrays only
        return Sha256.hex(ContractJson.canonical(List.of(operator, input)));
    }
}
