/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.onnx.Tensor;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Encodes the tokens of a text in windows of at most {@link #WINDOW}, at most {@link #LIMIT} in all, marks included.
 * Each window runs alone and without padding, so that its vectors depend on nothing else. Deterministic and
 * thread-safe.
 */
public final class TokenEncoder {

    /** Tokens of one window, the marks of begin and end included. */
    public static final int WINDOW = 128;

    /** Tokens of one text. */
    public static final int LIMIT = 512;

    private static final int PIECES = WINDOW - 2;

    private final OnnxModel model;
    private final WordPiece tokenizer;
    private final UnaryOperator<String> form;
    private final int dimensions;

    private TokenEncoder(OnnxModel model, WordPiece tokenizer, UnaryOperator<String> form, int dimensions) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.form = form;
        this.dimensions = dimensions;
    }

    /** Chinese: {@code text-zh}, 512 dimensions; empty where the model is absent. It reads text in NFKC and lower case. */
    public static Optional<TokenEncoder> chinese(ModelRepository models) {
        String name = "text-zh";
        return models.find(name)
                .map(model ->
                        new TokenEncoder(model, WordPiece.of(models.vocabulary(name)), TokenEncoder::compatible, 512));
    }

    /** English: {@code all-minilm-l6}, 384 dimensions. */
    public static TokenEncoder english(ModelRepository models) {
        String name = "all-minilm-l6";
        return new TokenEncoder(models.model(name), WordPiece.of(models.vocabulary(name)), text -> text, 384);
    }

    /** The model behind the vectors. */
    public ModelReference model() {
        return model.reference();
    }

    /** The vectors of a text's tokens, none for a text without any. */
    public TokenStates encode(String text) {
        List<Integer> pieces = tokenizer.pieces(form.apply(text));
        int considered = Math.min(pieces.size(), LIMIT / WINDOW * PIECES);
        int windows = (considered + PIECES - 1) / PIECES;
        float[] values = new float[(considered + 2 * windows) * dimensions];
        int filled = 0;
        for (int begin = 0; begin < considered; begin += PIECES) {
            long[] ids = tokenizer.marked(pieces.subList(begin, Math.min(considered, begin + PIECES)));
            run(ids).values().get(0, values, filled, ids.length * dimensions);
            filled += ids.length * dimensions;
        }
        return new TokenStates(values, values.length / dimensions, dimensions, considered, pieces.size());
    }

    private Tensor.Floats run(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        return model.run(Map.of(
                "input_ids", Tensor.longs(ids, 1, ids.length),
                "attention_mask", Tensor.longs(ones, 1, ids.length),
                "token_type_ids", Tensor.longs(new long[ids.length], 1, ids.length)));
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
