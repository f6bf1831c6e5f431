/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.cases.ContentReference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the vectors of what a case's hypotheses stand on are found. The vectors themselves are kept once per pack.
 *
 * @param table the {@link KnowledgeFeatures} of the pack as canonical JSON in the content store, under the platform's
 *     tenant
 * @param nodes per hypothesis the nodes of that table that bear on it: those recognised in the case first, then the
 *     hypothesis itself and the others, the one whose meaning is nearest to the case's texts first
 */
public record CaseFeatures(ContentReference table, Map<String, List<String>> nodes) {

    public CaseFeatures {
        Map<String, List<String>> copy = new TreeMap<>();
        nodes.forEach((hypothesis, names) -> copy.put(hypothesis, List.copyOf(names)));
        nodes = Map.copyOf(copy);
    }
}
