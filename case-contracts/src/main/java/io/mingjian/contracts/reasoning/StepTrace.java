/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import io.mingjian.contracts.percept.ModelReference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param frozen where the step was taken over from, or null where it was worked out in this run
 * @param reopening which re-opening of the loop, from 1, brought the step about, or null for none
 * @param models models that the step's operator asked, by name, or null where it asked none and in chains of the first
 *     release
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
        List<NotRun> notRun,
        @Nullable FrozenStep frozen,
        @Nullable Integer reopening,
        @Nullable List<ModelReference> models) {

    public StepTrace {
        evidence = List.copyOf(evidence);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        modalityWeights = Map.copyOf(modalityWeights);
        notRun = List.copyOf(notRun);
        models = models == null ? null : List.copyOf(models);
    }

    /** A step whose operator asked no model. */
    public StepTrace(
            int index,
            String operator,
            String inputDigest,
            List<Evidence> evidence,
            Map<String, Double> before,
            Map<String, Double> after,
            Map<Modality, Double> modalityWeights,
            double costMillis,
            List<NotRun> notRun,
            @Nullable FrozenStep frozen,
            @Nullable Integer reopening) {
        this(
                index,
                operator,
                inputDigest,
                evidence,
                before,
                after,
                modalityWeights,
                costMillis,
                notRun,
                frozen,
                reopening,
                null);
    }

    /** A step that was worked out in its run, without a re-opening. */
    public StepTrace(
            int index,
            String operator,
            String inputDigest,
            List<Evidence> evidence,
            Map<String, Double> before,
            Map<String, Double> after,
            Map<Modality, Double> modalityWeights,
            double costMillis,
            List<NotRun> notRun) {
        this(
                index,
                operator,
                inputDigest,
                evidence,
                before,
                after,
                modalityWeights,
                costMillis,
                notRun,
                null,
                null,
                null);
    }

    /**
     * The same without the mark that it was taken over and without its models: what they answered is covered by the
     * input digest, and chains of the first release do not name them.
     */
    StepTrace thawed() {
        return new StepTrace(
                index,
                operator,
                inputDigest,
                evidence,
                before,
                after,
                modalityWeights,
                costMillis,
                notRun,
                null,
                reopening,
                null);
    }
}
