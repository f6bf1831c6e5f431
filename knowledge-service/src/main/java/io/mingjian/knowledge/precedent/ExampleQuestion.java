/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.knowledge.embedding.EmbeddingQuestion;
import io.mingjian.knowledge.pack.Example;

/**
 * What inference-service is asked about an example.
 *
 * @param example the example
 * @param modality {@code TEXT} or {@code IMAGE}
 * @param question its content, for the model that looks at the same part of a case
 */
record ExampleQuestion(Example example, Modality modality, EmbeddingQuestion question) {

    private static final String CHINESE = "bge-small-zh";
    private static final String ENGLISH = "all-minilm-l6";
    private static final String PICTURE = "efficientnet-lite2";

    static ExampleQuestion of(Example example) {
        if (example.content() instanceof Example.Words words) {
            String model = words.language().equals("zh") ? CHINESE : ENGLISH;
            return new ExampleQuestion(example, Modality.TEXT, EmbeddingQuestion.text(model, words.text()));
        }
        byte[] picture = ((Example.Picture) example.content()).bytes();
        return new ExampleQuestion(example, Modality.IMAGE, EmbeddingQuestion.picture(PICTURE, picture));
    }

    String model() {
        return question.model();
    }

    /** The vector that a model of some SHA-256 gave. */
    Embedding answer(String modelDigest, float[] vector) {
        return new Embedding(example.id(), modality, modelDigest, vector);
    }
}
