/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.inference.onnx.ModelUnavailableException;
import io.mingjian.inference.onnx.Tensor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the model's outputs for a batch of one case. */
final class FusionAnswer {

    /** Order of the model's gates and scores by modality. */
    private static final List<Modality> MODALITIES =
            List.of(Modality.TEXT, Modality.IMAGE, Modality.OCR, Modality.KNOWLEDGE);

    private final Map<String, Tensor.Floats> outputs;
    private final Set<Modality> present;

    /** An answer about a case that has tokens of these modalities. */
    FusionAnswer(Map<String, Tensor.Floats> outputs, Set<Modality> present) {
        this.outputs = outputs;
        this.present = present;
    }

    /**
     * What is said of each hypothesis, in the order of the queries.
     *
     * @throws ModelUnavailableException if the model lacks an output
     * @throws IllegalArgumentException if an output is not finite
     */
    List<FusionResult.Assessment> assessments(List<String> hypotheses) {
        List<FusionResult.Assessment> assessments = new ArrayList<>();
        for (int row = 0; row < hypotheses.size(); row++) {
            List<Double> experts = row("experts", row, hypotheses.size()).stream()
                    .map(FusionAnswer::share)
                    .toList();
            Map<Modality, Double> gates = byModality("gates", row, hypotheses.size());
            gates.replaceAll((modality, gate) -> share(gate));
            assessments.add(new FusionResult.Assessment(
                    hypotheses.get(row),
                    row("scores", row, hypotheses.size()).get(0),
                    gates,
                    byModality("modality_scores", row, hypotheses.size()),
                    experts));
        }
        return assessments;
    }

    private Map<Modality, Double> byModality(String name, int row, int rows) {
        List<Double> values = row(name, row, rows);
        Map<Modality, Double> named = new EnumMap<>(Modality.class);
        for (int i = 0; i < MODALITIES.size(); i++) {
            if (present.contains(MODALITIES.get(i))) {
                named.put(MODALITIES.get(i), values.get(i));
            }
        }
        return named;
    }

    private List<Double> row(String name, int row, int rows) {
        Tensor.Floats output = outputs.get(name);
        if (output == null) {
            throw new ModelUnavailableException("the fusion model lacks the output " + name);
        }
        int size = output.values().limit() / rows;
        List<Double> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add((double) output.values().get(row * size + i));
        }
        return values;
    }

    // float32 sums of shares may end a little beside [0, 1]
    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
