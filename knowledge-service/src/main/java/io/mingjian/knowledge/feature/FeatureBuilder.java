/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import io.mingjian.content.ContentNotFoundException;
import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import io.mingjian.knowledge.embedding.EmbeddingQuestion;
import io.mingjian.knowledge.embedding.InferenceUnavailableException;
import io.mingjian.knowledge.embedding.KeptEmbeddings;
import io.mingjian.knowledge.embedding.VectorBytes;
import io.mingjian.knowledge.feature.persistence.FeatureTables;
import io.mingjian.knowledge.pack.Pack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the vectors of a pack version once: texts are kept by encoder and text, tables by encoder and graph. Thread-safe,
 * blocking.
 */
final class FeatureBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(FeatureBuilder.class);

    private final KeptEmbeddings embeddings;
    private final FeatureTables tables;
    private final ContentStore content;
    private final FeatureProperties properties;

    FeatureBuilder(
            KeptEmbeddings embeddings, FeatureTables tables, ContentStore content, FeatureProperties properties) {
        this.embeddings = embeddings;
        this.tables = tables;
        this.content = content;
        this.properties = properties;
    }

    /**
     * The table of a pack version, from what is kept where it is.
     *
     * @throws InferenceUnavailableException if inference-service does not answer now, or lacks the encoder
     */
    FeatureTable table(Pack pack) {
        FeatureGraph graph = FeatureGraph.of(pack);
        String digest = graph.digest(properties.mixing());
        String model = embeddings
                .digest(properties.model())
                .orElseThrow(() -> new InferenceUnavailableException(
                        "inference-service has no model " + properties.model(), null));
        Optional<FeatureTable> kept = tables.find(model, digest).flatMap(reference -> read(reference, graph));
        return kept.orElseGet(() -> {
            FeatureTable computed = compute(graph, model, digest);
            tables.keep(model, digest, computed.reference());
            LOG.atInfo()
                    .addKeyValue("pack", pack.name())
                    .addKeyValue("nodes", graph.nodes().size())
                    .log("graph embedded");
            return computed;
        });
    }

    /** A table that was kept, empty where its content is gone. */
    private Optional<FeatureTable> read(ContentReference reference, FeatureGraph graph) {
        try {
            KnowledgeFeatures index =
                    ContractJson.read(content.get(ContentStore.PLATFORM, reference), KnowledgeFeatures.class);
            content.get(ContentStore.PLATFORM, index.nameVectors());
            byte[] bytes = content.get(ContentStore.PLATFORM, index.features());
            List<float[]> features = new ArrayList<>();
            for (int row = 0; row < index.nodes().size(); row++) {
                features.add(VectorBytes.vector(bytes, row, index.dimension()));
            }
            return Optional.of(new FeatureTable(reference, index, features, graph));
        } catch (ContentNotFoundException e) {
            return Optional.empty();
        }
    }

    private FeatureTable compute(FeatureGraph graph, String model, String digest) {
        List<float[]> names =
                vectors(graph.nodes().stream().map(FeatureNode::name).toList(), model);
        List<float[]> texts =
                vectors(graph.nodes().stream().map(FeatureNode::text).toList(), model);
        List<float[]> features = properties.mixing().mix(texts, graph.neighbours());
        KnowledgeFeatures index = new KnowledgeFeatures(
                properties.model(),
                model,
                digest,
                texts.get(0).length,
                graph.nodes().stream().map(FeatureNode::id).toList(),
                graph.nodes().stream().map(FeatureNode::name).toList(),
                content.put(ContentStore.PLATFORM, VectorBytes.of(names)),
                content.put(ContentStore.PLATFORM, VectorBytes.of(features)));
        ContentReference reference = content.put(ContentStore.PLATFORM, ContractJson.canonical(index));
        return new FeatureTable(reference, index, features, graph);
    }

    private List<float[]> vectors(List<String> texts, String modelDigest) {
        return texts.stream()
                .map(text -> embeddings
                        .vector(EmbeddingQuestion.text(properties.model(), text), modelDigest)
                        .orElseThrow(() -> new InferenceUnavailableException(
                                "inference-service refused a text for " + properties.model(), null)))
                .toList();
    }
}
