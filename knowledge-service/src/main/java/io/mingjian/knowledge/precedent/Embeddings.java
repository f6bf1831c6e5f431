/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Modality;
import java.util.List;

/** The vectors that perception kept of a case: one for each text part and, of each picture, that of the whole. */
public final class Embeddings {

    private static final String WHOLE_PICTURE = "/embedding/image";

    private Embeddings() {}

    static List<Embedding> of(String tenant, Perception perception, ContentStore content) {
        return perception
                .all(Percept.EmbeddingReference.class)
                .filter(Embeddings::isComparable)
                .map(percept -> embedding(tenant, percept, content))
                .toList();
    }

    /** The vectors of a case's text parts that a model of some SHA-256 made. */
    public static List<float[]> ofTexts(
            String tenant, Perception perception, ContentStore content, String modelDigest) {
        return perception
                .all(Percept.EmbeddingReference.class)
                .filter(percept -> percept.locator() instanceof Locator.TextRange)
                .filter(percept -> percept.model().digest().equals(modelDigest))
                .map(percept -> embedding(tenant, percept, content).vector())
                .toList();
    }

    private static boolean isComparable(Percept.EmbeddingReference percept) {
        return percept.locator() instanceof Locator.TextRange || percept.id().endsWith(WHOLE_PICTURE);
    }

    private static Embedding embedding(String tenant, Percept.EmbeddingReference percept, ContentStore content) {
        return new Embedding(
                percept.id(),
                percept.locator() instanceof Locator.TextRange ? Modality.TEXT : Modality.IMAGE,
                percept.model().digest(),
                Embedding.vector(content.get(tenant, percept.vector()), percept.dimensions()));
    }
}
