/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.percept.Perception;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the multimodal model is asked about.
 *
 * @param tenant owner of the vectors in the content store
 * @param texts text parts in the case's order
 * @param perception what was perceived
 * @param entities nodes of the knowledge graph recognised in the case
 * @param hypotheses what to judge
 * @param names vectors of names that are known already, or null for none
 */
public record FusionCase(
        String tenant,
        List<Text> texts,
        Perception perception,
        List<LinkedEntity> entities,
        List<Hypothesis> hypotheses,
        @Nullable NameVectors names) {

    public FusionCase {
        texts = List.copyOf(texts);
        entities = List.copyOf(entities);
        hypotheses = List.copyOf(hypotheses);
    }

    /** A case of which no vector is known yet. */
    public FusionCase(
            String tenant,
            List<Text> texts,
            Perception perception,
            List<LinkedEntity> entities,
            List<Hypothesis> hypotheses) {
        this(tenant, texts, perception, entities, hypotheses, null);
    }

    /** A text part with its name. */
    public record Text(String name, String content) {}
}
