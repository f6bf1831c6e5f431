/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.beside;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.events.CaseReasoned;
import io.mingjian.contracts.reasoning.LabelProbability;
import io.mingjian.contracts.reasoning.Outcome;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a pack version concluded of a case.
 *
 * @param version the version
 * @param outcome the outcome
 * @param labels probability by hypothesis
 * @param chain the reasoning chain in the tenant's content
 */
public record Conclusion(String version, Outcome outcome, Map<String, Double> labels, ContentReference chain) {

    public Conclusion {
        labels = Map.copyOf(labels);
    }

    static Conclusion of(String version, CaseReasoned reasoned) {
        return new Conclusion(
                version,
                reasoned.verdict().outcome(),
                reasoned.verdict().labels().stream()
                        .collect(Collectors.toMap(LabelProbability::hypothesis, LabelProbability::probability)),
                reasoned.chain());
    }
}
