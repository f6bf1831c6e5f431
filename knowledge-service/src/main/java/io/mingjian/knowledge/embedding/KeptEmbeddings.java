/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import io.mingjian.knowledge.embedding.persistence.EmbeddingCache;
import java.util.Optional;

/** Vectors that are asked for once and kept by what was embedded and by the model. Thread-safe, blocking. */
public final class KeptEmbeddings {

    private final EmbeddingClient client;
    private final EmbeddingCache cache;

    public KeptEmbeddings(EmbeddingClient client, EmbeddingCache cache) {
        this.client = client;
        this.cache = cache;
    }

    /**
     * The SHA-256 of a model, empty where inference-service has none of that name.
     *
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    public Optional<String> digest(String model) {
        return client.digest(model);
    }

    /**
     * The vector, empty where inference-service refuses what is asked.
     *
     * @param modelDigest SHA-256 of the question's model
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    public Optional<float[]> vector(EmbeddingQuestion question, String modelDigest) {
        String content = question.digest();
        return cache.find(content, modelDigest).or(() -> {
            Optional<float[]> asked = client.embed(question);
            asked.ifPresent(vector -> cache.keep(content, modelDigest, vector));
            return asked;
        });
    }

    /**
     * The vector of something that nobody asks for again, which is not kept.
     *
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    public Optional<float[]> passing(EmbeddingQuestion question) {
        return client.embed(question);
    }
}
