/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.reasoning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;
import java.util.Map;

/** A step of a reasoning chain. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReasoningStep.Hypothesized.class, name = "hypothesized"),
    @JsonSubTypes.Type(value = ReasoningStep.Gathered.class, name = "gathered"),
    @JsonSubTypes.Type(value = ReasoningStep.Inferred.class, name = "inferred"),
    @JsonSubTypes.Type(value = ReasoningStep.Contradicted.class, name = "contradicted"),
    @JsonSubTypes.Type(value = ReasoningStep.Verified.class, name = "verified"),
    @JsonSubTypes.Type(value = ReasoningStep.Concluded.class, name = "concluded"),
    @JsonSubTypes.Type(value = ReasoningStep.Failed.class, name = "failed")
})
public sealed interface ReasoningStep {

    /** What every step records. */
    StepTrace trace();

    /** One sentence for people. */
    LocalizedText summary();

    /** The same step with another trace. */
    ReasoningStep withTrace(StepTrace other);

    /** Hypotheses were put up with their priors. */
    record Hypothesized(StepTrace trace, LocalizedText summary) implements ReasoningStep {
        @Override
        public Hypothesized withTrace(StepTrace other) {
            return new Hypothesized(other, summary);
        }
    }

    /** An operator ran and its evidence moved the beliefs. */
    record Gathered(StepTrace trace, LocalizedText summary) implements ReasoningStep {
        @Override
        public Gathered withTrace(StepTrace other) {
            return new Gathered(other, summary);
        }
    }

    /** Rules derived hypotheses from others; {@code rules} names those that fired. */
    record Inferred(StepTrace trace, LocalizedText summary, List<String> rules) implements ReasoningStep {
        public Inferred {
            rules = List.copyOf(rules);
        }

        @Override
        public Inferred withTrace(StepTrace other) {
            return new Inferred(other, summary, rules);
        }
    }

    /** Modalities disagreed. */
    record Contradicted(StepTrace trace, LocalizedText summary, List<Contradiction> contradictions)
            implements ReasoningStep {
        public Contradicted {
            contradictions = List.copyOf(contradictions);
        }

        @Override
        public Contradicted withTrace(StepTrace other) {
            return new Contradicted(other, summary, contradictions);
        }
    }

    /**
     * The conclusion was put to the test.
     *
     * @param checks what was tried
     * @param leaveOneOut outcome when the evidence item or modality of that name is taken away
     * @param minimalEvidence smallest set of evidence found that alone gives the same outcome
     * @param flipSet evidence each of which changes the outcome when it alone is taken away
     * @param faithfulness Spearman rank correlation in [-1, 1] of stated weight and measured effect of the modalities
     *     that evidence was gathered from, where what a rule derived belongs to what made it fire and effects are
     *     Shapley values; 1 where fewer than two spoke
     */
    record Verified(
            StepTrace trace,
            LocalizedText summary,
            List<Check> checks,
            Map<String, Outcome> leaveOneOut,
            List<String> minimalEvidence,
            List<String> flipSet,
            double faithfulness)
            implements ReasoningStep {
        public Verified {
            checks = List.copyOf(checks);
            leaveOneOut = Map.copyOf(leaveOneOut);
            minimalEvidence = List.copyOf(minimalEvidence);
            flipSet = List.copyOf(flipSet);
        }

        @Override
        public Verified withTrace(StepTrace other) {
            return new Verified(other, summary, checks, leaveOneOut, minimalEvidence, flipSet, faithfulness);
        }
    }

    /** The verdict was reached. */
    record Concluded(StepTrace trace, LocalizedText summary, Verdict verdict) implements ReasoningStep {
        @Override
        public Concluded withTrace(StepTrace other) {
            return new Concluded(other, summary, verdict);
        }
    }

    /**
     * A hop failed for good; the case goes to a person.
     *
     * @param hop which service and step
     * @param code stable reason
     */
    record Failed(StepTrace trace, LocalizedText summary, String hop, String code) implements ReasoningStep {
        @Override
        public Failed withTrace(StepTrace other) {
            return new Failed(other, summary, hop, code);
        }
    }
}
