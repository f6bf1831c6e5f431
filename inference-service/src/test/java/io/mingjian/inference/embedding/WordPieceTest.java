/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.mingjian.inference.onnx.TestModels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordPieceTest {

    @BeforeAll
    static void keepThePeerFromCallingHome() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全网第一，销量冠军！",
                "battery swollen, do not use",
                "iphone 16 pro max 256gb 手机壳",
                "naïve café — “quoted” text…",
                "unaffable\tunbelievable\nantidisestablishmentarianism",
                "加微信 vx8866123 领￥50",
                "emoji 😀 and ｆｕｌｌｗｉｄｔｈ ①②③",
                "zero\u200bwidth and \u0007 bell",
                "한국어 日本語カタカナ ᠮᠣᠩᠭᠣᠯ"
            })
    void splitsTextAsTheReferenceDoes(String text) throws IOException {
        byte[] vocabulary = TestModels.shared().vocabulary("all-minilm-l6");
        Map<String, String> options = Map.of("padding", "false", "truncation", "false");
        try (HuggingFaceTokenizer peer =
                HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(vocabulary), options)) {
            assertThat(WordPiece.of(vocabulary).encode(text, 512))
                    .containsExactly(peer.encode(text).getIds());
        }
    }

    @Test
    void foldsCaseAlsoForChineseWhoseVocabularyHasNoCapitals() {
        WordPiece tokenizer = WordPiece.of(TestModels.shared().vocabulary("bge-small-zh"));

        assertThat(tokenizer.encode("IPHONE手机", 512)).containsExactly(tokenizer.encode("iphone手机", 512));
        assertThat(Arrays.stream(tokenizer.encode("IPHONE手机", 512)).boxed()).doesNotContain(100L);
    }

    @Test
    void cutsAtTheLimitAndStillMarksTheEnd() {
        WordPiece tokenizer = WordPiece.of(TestModels.shared().vocabulary("bge-small-zh"));

        long[] ids = tokenizer.encode("长".repeat(2000), 512);

        assertThat(ids).hasSize(512);
        assertThat(ids[511]).isEqualTo(102);
    }
}
