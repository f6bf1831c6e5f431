/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.contracts.reasoning.Modality;
import java.util.List;
import java.util.Map;

/**
 * What the multimodal model says of a case. Pure values, which have a canonical JSON form.
 *
 * @param model the model
 * @param encoders models whose vectors it read, by name
 * @param assessments one per hypothesis, in the order of the hypotheses
 * @param percepts identifiers of the percepts it looked at, per modality
 * @param omissions what it could not look at
 */
public record FusionResult(
        ModelReference model,
        List<ModelReference> encoders,
        List<Assessment> assessments,
        Map<Modality, List<String>> percepts,
        List<Omission> omissions) {

    public FusionResult {
        encoders = List.copyOf(encoders);
        assessments = List.copyOf(assessments);
        percepts = Map.copyOf(percepts);
        omissions = List.copyOf(omissions);
    }

    /**
     * What it says of one hypothesis.
     *
     * @param hypothesis identifier of the hypothesis
     * @param score logit, positive where the case speaks for the hypothesis
     * @param gates weight in [0, 1] per modality, summing to 1 over those present
     * @param modalityScores logit per modality
     * @param experts weight per expert in [0, 1], 0 for those not asked
     */
    public record Assessment(
            String hypothesis,
            double score,
            Map<Modality, Double> gates,
            Map<Modality, Double> modalityScores,
            List<Double> experts) {

        public Assessment {
            requireFinite(hypothesis, score);
            modalityScores.values().forEach(value -> requireFinite(hypothesis, value));
            gates.forEach((modality, gate) -> requireShare(hypothesis, modality.name(), gate));
            experts.forEach(expert -> requireShare(hypothesis, "an expert", expert));
            gates = Map.copyOf(gates);
            modalityScores = Map.copyOf(modalityScores);
            experts = List.copyOf(experts);
        }

        private static void requireFinite(String hypothesis, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("scores of " + hypothesis + " must be finite, got: " + value);
            }
        }

        private static void requireShare(String hypothesis, String what, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(
                        "weight of " + what + " for " + hypothesis + " must be in [0, 1], got: " + value);
            }
        }
    }

    /**
     * Something that the model's limits kept it from looking at.
     *
     * @param modality side of the case
     * @param unit what is counted
     * @param considered how many were looked at
     * @param total how many there are
     */
    public record Omission(Modality modality, Unit unit, int considered, int total) {}

    /** What omissions count. */
    public enum Unit {
        /** Pieces of words as the text encoder reads them. */
        TOKEN,
        /** Objects found in the pictures. */
        OBJECT,
        /** Nodes of the knowledge graph. */
        ENTITY,
        /** Whole pictures, for want of their features. */
        PICTURE
    }
}
