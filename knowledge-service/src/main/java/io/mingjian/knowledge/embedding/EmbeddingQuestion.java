/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import io.mingjian.contracts.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A text or a picture whose vector is wanted.
 *
 * @param model name of the model
 * @param input name of the model's input
 * @param content the text in UTF-8, or the picture; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record EmbeddingQuestion(String model, String input, byte[] content) {

    private static final String TEXT = "text";
    private static final String PICTURE = "image";

    /** The question about a text. */
    public static EmbeddingQuestion text(String model, String text) {
        return new EmbeddingQuestion(model, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The question about a picture. */
    public static EmbeddingQuestion picture(String model, byte[] picture) {
        return new EmbeddingQuestion(model, PICTURE, picture);
    }

    /** Lower-case hexadecimal SHA-256 of the content. */
    public String digest() {
        return Sha256.hex(content);
    }

    /** The content as an element of a {@code BYTES} tensor in JSON: the text, or the base64 of the picture. */
    String element() {
        return input.equals(TEXT)
                ? new String(content, StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(content);
    }
}
