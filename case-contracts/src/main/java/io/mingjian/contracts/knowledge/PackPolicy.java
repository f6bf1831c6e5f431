/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.contracts.reasoning.Outcome;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a pack that reasoning needs: kept in the content store under its digest, so that a later run finds
 * exactly the policy of the first.
 *
 * @param name pack name
 * @param version pack version
 * @param title what people read
 * @param losses loss matrix
 * @param budget bounds of one run
 * @param operators operators allowed, in the order of preference at equal value
 * @param calibrations what each signal says
 * @param lexicons word lists
 * @param rules derivations between hypotheses
 * @param modalityWeights prior weight per modality in (0, 1]; a modality not named weighs 1
 * @param outcomeLabels the pack's own words for outcomes, possibly empty
 * @param conclusionShapes SHACL shapes in Turtle that every conclusion must meet, or null for none
 * @param exemptions how words are judged that are unlawful unless exempt, or null where the pack has none
 * @param retention how long after its decision what a case said is kept, as ISO-8601 period such as {@code P180D}, or null
 *     where the pack does not say
 */
public record PackPolicy(
        String name,
        String version,
        LocalizedText title,
        LossMatrix losses,
        Budget budget,
        List<OperatorPolicy> operators,
        List<Calibration> calibrations,
        List<Lexicon> lexicons,
        List<InferenceRule> rules,
        Map<Modality, Double> modalityWeights,
        Map<Outcome, LocalizedText> outcomeLabels,
        @Nullable String conclusionShapes,
        @Nullable Exemptions exemptions,
        @Nullable String retention) {

    public PackPolicy {
        operators = List.copyOf(operators);
        calibrations = List.copyOf(calibrations);
        lexicons = List.copyOf(lexicons);
        rules = List.copyOf(rules);
        modalityWeights = Map.copyOf(modalityWeights);
        outcomeLabels = Map.copyOf(outcomeLabels);
        if (retention != null && !isPositive(Period.parse(retention))) {
            throw new IllegalArgumentException("a retention period is positive, such as P180D, got: " + retention);
        }
    }

    private static boolean isPositive(Period period) {
        return !period.isNegative() && !period.isZero();
    }

    /** A policy without shapes for conclusions and without exemptions. */
    public PackPolicy(
            String name,
            String version,
            LocalizedText title,
            LossMatrix losses,
            Budget budget,
            List<OperatorPolicy> operators,
            List<Calibration> calibrations,
            List<Lexicon> lexicons,
            List<InferenceRule> rules,
            Map<Modality, Double> modalityWeights,
            Map<Outcome, LocalizedText> outcomeLabels) {
        this(
                name,
                version,
                title,
                losses,
                budget,
                operators,
                calibrations,
                lexicons,
                rules,
                modalityWeights,
                outcomeLabels,
                null,
                null,
                null);
    }

    /** A policy that does not say how long content is kept. */
    public PackPolicy(
            String name,
            String version,
            LocalizedText title,
            LossMatrix losses,
            Budget budget,
            List<OperatorPolicy> operators,
            List<Calibration> calibrations,
            List<Lexicon> lexicons,
            List<InferenceRule> rules,
            Map<Modality, Double> modalityWeights,
            Map<Outcome, LocalizedText> outcomeLabels,
            @Nullable String conclusionShapes,
            @Nullable Exemptions exemptions) {
        this(
                name,
                version,
                title,
                losses,
                budget,
                operators,
                calibrations,
                lexicons,
                rules,
                modalityWeights,
                outcomeLabels,
                conclusionShapes,
                exemptions,
                null);
    }
}
