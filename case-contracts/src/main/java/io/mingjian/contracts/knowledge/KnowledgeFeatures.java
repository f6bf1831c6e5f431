/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.knowledge;

import io.mingjian.contracts.cases.ContentReference;
import java.util.List;

/**
 * The vectors of a pack's hypotheses, clauses, procedures and graph nodes, computed when the pack is installed; kept in
 * the content store under the platform's tenant. Vectors are {@code float32[nodes][dimension]} in row-major order, the
 * least significant byte first, each of length one.
 *
 * @param model name of the text encoder
 * @param modelDigest lower-case hexadecimal SHA-256 of the encoder; vectors of different encoders are never compared
 * @param graph lower-case hexadecimal SHA-256 over nodes, texts and relations, and how their vectors are mixed
 * @param dimension components of a vector
 * @param nodes identifiers such as {@code hypothesis:absolute-term}, {@code clause:CN-AD-009-3},
 *     {@code procedure:take-down} and {@code node:power-bank}, sorted; a row each
 * @param names Chinese name of each node
 * @param nameVectors what the encoder makes of the names
 * @param features what the encoder makes of the texts, mixed with those of the neighbours
 */
public record KnowledgeFeatures(
        String model,
        String modelDigest,
        String graph,
        int dimension,
        List<String> nodes,
        List<String> names,
        ContentReference nameVectors,
        ContentReference features) {

    public KnowledgeFeatures {
        nodes = List.copyOf(nodes);
        names = List.copyOf(names);
        long bytes = (long) nodes.size() * dimension * Float.BYTES;
        if (dimension < 1 || nodes.size() != names.size() || nameVectors.size() != bytes || features.size() != bytes) {
            throw new IllegalArgumentException("expected a name and " + dimension + " float32 for each of "
                    + nodes.size() + " nodes, got: " + names.size() + " names, " + nameVectors.size() + " and "
                    + features.size() + " bytes");
        }
    }
}
