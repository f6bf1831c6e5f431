/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.workers.WorkerPool;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextEmbedderTest {

    private final TextEmbedder chinese = TextEmbedder.chinese(TestModels.shared());
    private final TextEmbedder english = TextEmbedder.english(TestModels.shared());

    @Test
    void putsSimilarChineseSentencesCloserThanDifferentOnes() {
        float[] one = chinese.embed("手机电池鼓包了怎么办");
        float[] similar = chinese.embed("电池膨胀变形需要如何处理");
        float[] different = chinese.embed("这件连衣裙的颜色很好看");

        assertThat(one).hasSize(512);
        assertThat(cosine(one, similar)).isGreaterThan(cosine(one, different) + 0.15);
    }

    @Test
    void putsSimilarEnglishSentencesCloserThanDifferentOnes() {
        float[] one = english.embed("The laptop battery is swollen");
        float[] similar = english.embed("My notebook's battery has bulged");
        float[] different = english.embed("Fresh organic apples from the farm");

        assertThat(one).hasSize(384);
        assertThat(cosine(one, similar)).isGreaterThan(cosine(one, different) + 0.3);
    }

    @Test
    void givesVectorsOfLengthOne() {
        assertThat(cosine(chinese.embed("长"), chinese.embed("长"))).isCloseTo(1, within(1e-6));
    }

    @Test
    void givesTheSameBitsWhateverRunsBeside() {
        float[] alone = chinese.embed("全网第一");
        try (WorkerPool workers = new WorkerPool(4)) {
            List<float[]> together = workers.all(Collections.nCopies(16, "全网第一"), text -> chinese.embed(text));

            assertThat(together).allSatisfy(vector -> assertThat(vector).containsExactly(alone));
        }
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
