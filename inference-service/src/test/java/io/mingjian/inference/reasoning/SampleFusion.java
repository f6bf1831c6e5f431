/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.fusion.FusionResult;
import java.util.List;
import java.util.Map;

/** Answers of a multimodal model made by hand. */
final class SampleFusion {

    static final ModelReference MODEL = new ModelReference("fusion", "3", "ab".repeat(32));
    static final ModelReference ENCODER = new ModelReference("text-zh", "2", "cd".repeat(32));

    private SampleFusion() {}

    /** An answer about one hypothesis by the text and the picture. */
    static FusionResult of(String hypothesis, double score, double textGate) {
        return of(hypothesis, score, Map.of(Modality.TEXT, textGate, Modality.IMAGE, 1 - textGate));
    }

    static FusionResult of(String hypothesis, double score, Map<Modality, Double> gates) {
        return of(List.of(assessment(hypothesis, score, gates)), List.of());
    }

    static FusionResult of(List<FusionResult.Assessment> assessments, List<FusionResult.Omission> omissions) {
        return new FusionResult(
                MODEL, List.of(ENCODER), assessments, Map.of(Modality.IMAGE, List.of("photo/class-0")), omissions);
    }

    static FusionResult.Assessment assessment(String hypothesis, double score, Map<Modality, Double> gates) {
        return new FusionResult.Assessment(hypothesis, score, gates, Map.of(), List.of(0.0, 0.38, 0.0, 0.62));
    }
}
