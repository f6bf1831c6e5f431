/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.knowledge.embedding.EmbeddingQuestion;
import io.mingjian.knowledge.embedding.InferenceUnavailableException;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackWork;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.ring.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Searches packs by meaning: the vector of a question against those of the pack's graph. Thread-safe, blocking. */
@Component
public class NearestNodes {

    private static final List<String> KINDS = List.of("hypothesis", "clause", "procedure", "node");

    private final Packs packs;
    private final PackWork<FeatureTable> features;
    private final KeptEmbeddings embeddings;

    NearestNodes(Packs packs, PackWork<FeatureTable> packFeatures, KeptEmbeddings keptEmbeddings) {
        this.packs = packs;
        this.features = packFeatures;
        this.embeddings = keptEmbeddings;
    }

    /**
     * How far the vectors of a pack are.
     *
     * @param nodes vectors that it has, 0 until all are computed
     * @param table where they lie, or null until then
     */
    public record Progress(int nodes, @Nullable ContentReference table) {}

    /**
     * How far the vectors of a pack are.
     *
     * @throws ProblemException 404 for an unknown pack
     */
    public Progress progress(String pack) {
        return features.of(pack(pack))
                .map(table -> new Progress(table.index().nodes().size(), table.reference()))
                .orElse(new Progress(0, null));
    }

    /**
     * What a text is nearest to, nearest first.
     *
     * @param kind {@code hypothesis}, {@code clause}, {@code procedure} or {@code node}, or empty for all
     * @throws IllegalArgumentException if the kind is another, or the text has no Chinese, which the encoder reads alone
     * @throws InferenceUnavailableException if the vectors are not there yet, or inference-service does not answer
     * @throws ProblemException 404 for an unknown pack
     */
    public List<FeatureTable.Near> to(String pack, String text, String kind, int limit) {
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            throw new IllegalArgumentException("kind must be one of " + KINDS + ", got: " + kind);
        }
        if (!ChineseText.isChinese(text)) {
            throw new IllegalArgumentException("text must be Chinese, got none of its characters");
        }
        FeatureTable table = features.of(pack(pack))
                .orElseThrow(() -> new InferenceUnavailableException("the vectors are not computed yet", null));
        float[] vector = embeddings
                .passing(EmbeddingQuestion.text(table.index().model(), text))
                .orElseThrow(() -> new InferenceUnavailableException("inference-service refused the text", null));
        String prefix = kind.isEmpty() ? "" : kind + ":";
        return table.nearest(vector, id -> id.startsWith(prefix), limit);
    }

    private Pack pack(String name) {
        return packs.find(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "pack-unknown", "Unknown pack", "no live pack is named " + name));
    }
}
