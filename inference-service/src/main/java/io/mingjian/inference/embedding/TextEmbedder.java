/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;
import java.util.Arrays;
import java.util.Map;

/**
 * Embeds texts of one language. Each text runs alone and without padding, because dynamically quantised models are
 * not batch-invariant. Deterministic and thread-safe.
 */
public final class TextEmbedder {

    private static final int TOKEN_LIMIT = 512;

    private final OnnxModel model;
    private final WordPiece tokenizer;
    private final Pooling pooling;

    private TextEmbedder(ModelRepository models, String name, Pooling pooling) {
        this.model = models.model(name);
        this.tokenizer = WordPiece.of(models.vocabulary(name));
        this.pooling = pooling;
    }

    /** Chinese: {@code bge-small-zh}, 512 dimensions. */
    public static TextEmbedder chinese(ModelRepository models) {
        return new TextEmbedder(models, "bge-small-zh", Pooling.FIRST);
    }

    /** English: {@code all-minilm-l6}, 384 dimensions. */
    public static TextEmbedder english(ModelRepository models) {
        return new TextEmbedder(models, "all-minilm-l6", Pooling.MEAN);
    }

    /** The model behind the vectors; vectors of different models must not be compared. */
    public ModelReference model() {
        return model.reference();
    }

    /** The vector of a text, of length one; what lies beyond 512 tokens is not looked at. */
    public float[] embed(String text) {
        long[] ids = tokenizer.encode(text, TOKEN_LIMIT);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Tensor.Floats states = model.run(Map.of(
                "input_ids", Tensor.longs(ids, 1, ids.length),
                "attention_mask", Tensor.longs(ones, 1, ids.length),
                "token_type_ids", Tensor.longs(new long[ids.length], 1, ids.length)));
        return normalized(pooling.pool(states.values(), ids.length, (int) states.shape()[2]));
    }

    private static float[] normalized(float[] vector) {
        double squares = 0;
        for (float component : vector) {
            squares += (double) component * component;
        }
        double length = Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
