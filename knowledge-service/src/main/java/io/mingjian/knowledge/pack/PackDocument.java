/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.knowledge.Budget;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.HypothesisKind;
import io.mingjian.contracts.knowledge.InferenceRule;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.LossMatrix;
import io.mingjian.contracts.knowledge.OperatorPolicy;
import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code pack.yaml} as written; its shape is {@code schemas/pack.schema.json}. */
record PackDocument(
        String name,
        String version,
        LocalizedText title,
        LossMatrix losses,
        Budget budget,
        List<OperatorEntry> operators,
        @Nullable Map<Modality, Double> modalityWeights,
        @Nullable Map<Outcome, LocalizedText> outcomeLabels,
        List<HypothesisEntry> hypotheses,
        @Nullable List<InferenceRule> rules,
        @Nullable String retention) {

    List<InferenceRule> rulesOrNone() {
        return rules == null ? List.of() : rules;
    }

    /** An operator with its declared cost in milliseconds. */
    record OperatorEntry(
            String operator, double costMillis, @Nullable Map<String, String> parameters) {

        OperatorPolicy policy() {
            return new OperatorPolicy(operator, costMillis, parameters == null ? Map.of() : parameters);
        }
    }

    /** A hypothesis; {@code needs: picture} keeps it to cases with a picture. */
    record HypothesisEntry(
            String id,
            LocalizedText name,
            HypothesisKind kind,
            double prior,
            int severity,
            @Nullable List<String> clauses,
            @Nullable String procedure,
            @Nullable String needs) {

        List<String> clausesOrNone() {
            return clauses == null ? List.of() : clauses;
        }

        Hypothesis hypothesis() {
            return new Hypothesis(id, name, kind, prior, severity, clausesOrNone(), procedure);
        }
    }
}
