/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.reasoning.Modality;
import java.util.List;

/**
 * The nodes of the knowledge graph that the case names, as tokens: the vectors of their Chinese names.
 *
 * @param names embeds the names
 */
record KnowledgeTokens(NameEmbeddings names) {

    static final int SIZE = 512;
    static final int MOST = 32;

    void addTo(CaseTokens tokens, FusionCase subject) {
        List<String> linked = subject.entities().stream()
                .map(entity -> entity.label().zh())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        List<float[]> vectors = linked.stream()
                .limit(MOST)
                .map(name -> names.of(name, subject.names()))
                .toList();
        tokens.add("knowledge", Modality.KNOWLEDGE, TokenBlock.of(vectors, SIZE));
        tokens.considered(Modality.KNOWLEDGE, FusionResult.Unit.ENTITY, vectors.size(), linked.size());
    }
}
