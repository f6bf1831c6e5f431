/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Modality;
import io.mingjian.knowledge.pack.Example;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What inference-service is asked about an example.
 *
 * @param example the example
 * @param model the model that looks at the same part of a case
 * @param modality {@code TEXT} or {@code IMAGE}
 * @param content the text in UTF-8, or the picture; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
record ExampleQuestion(Example example, String model, Modality modality, byte[] content) {

    private static final String CHINESE = "bge-small-zh";
    private static final String ENGLISH = "all-minilm-l6";
    private static final String PICTURE = "efficientnet-lite2";

    static ExampleQuestion of(Example example) {
        if (example.content() instanceof Example.Words words) {
            String model = words.language().equals("zh") ? CHINESE : ENGLISH;
            return new ExampleQuestion(
                    example, model, Modality.TEXT, words.text().getBytes(StandardCharsets.UTF_8));
        }
        return new ExampleQuestion(example, PICTURE, Modality.IMAGE, ((Example.Picture) example.content()).bytes());
    }

    /** The name of the model's input. */
    String input() {
        return modality == Modality.TEXT ? "text" : "image";
    }

    /** The content as an element of a {@code BYTES} tensor in JSON: the text, or the base64 of the picture. */
    String element() {
        return modality == Modality.TEXT
                ? new String(content, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(content);
    }

    /** The vector that a model of some SHA-256 gave. */
    Embedding answer(String modelDigest, float[] vector) {
        return new Embedding(example.id(), modality, modelDigest, vector);
    }
}
