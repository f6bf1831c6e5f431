/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.percept.Perception;
import java.util.List;

/**
 * What the multimodal model is asked about.
 *
 * @param tenant owner of the vectors in the content store
 * @param texts text parts in the case's order
 * @param perception what was perceived
 * @param entities nodes of the knowledge graph recognised in the case
 * @param hypotheses what to judge
 */
public record FusionCase(
        String tenant,
        List<Text> texts,
        Perception perception,
        List<LinkedEntity> entities,
        List<Hypothesis> hypotheses) {

    public FusionCase {
        texts = List.copyOf(texts);
        entities = List.copyOf(entities);
        hypotheses = List.copyOf(hypotheses);
    }

    /** A text part with its name. */
    public record Text(String name, String content) {}
}
