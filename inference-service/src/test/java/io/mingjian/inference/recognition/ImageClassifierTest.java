/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.SamplePictures;
import io.mingjian.inference.imaging.TestPictures;
import io.mingjian.inference.onnx.TestModels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ImageClassifierTest {

    @SuppressWarnings("unused")
    private static final List<String> PICTURES = Reference.PICTURES;

    private static final ImageClassifier CLASSIFIER = new ImageClassifier(TestModels.shared());

    @ParameterizedTest
    @FieldSource("PICTURES")
    void givesTheProbabilitiesThatPythonGives(String picture) {
        float[] scores =
                CLASSIFIER.scores(List.of(SamplePictures.pixels(picture))).get(0);

        assertThat(Reference.rows("classes.tsv", picture))
                .allSatisfy(row -> assertThat((double) scores[(int) row[0]]).isCloseTo(row[1], within(0.005)));
    }

    @ParameterizedTest
    @FieldSource("PICTURES")
    void givesTheFeaturesThatPythonGives(String picture) {
        float[] tokens = CLASSIFIER.classify(SamplePictures.pixels(picture)).tokens();

        assertThat(Reference.rows("tokens.tsv", picture)).hasSize(10).allSatisfy(row -> {
            for (int i = 0; i < 16; i++) {
                assertThat((double) tokens[(int) row[0] * Classification.DIMENSIONS + i])
                        .isCloseTo(row[i + 1], within(0.01));
            }
        });
    }

    @Test
    void answersTheSameInAnyBatchBitForBit() {
        List<Pixels> pictures = Stream.concat(
                        Reference.PICTURES.stream().map(SamplePictures::pixels),
                        Stream.of("price-tag.png", "slanted.png").map(TestPictures::pixels))
                .toList();

        List<Classification> together = CLASSIFIER.classify(pictures);
        List<float[]> scores = CLASSIFIER.scores(pictures);

        for (int i = 0; i < pictures.size(); i++) {
            Classification alone = CLASSIFIER.classify(pictures.get(i));
            assertThat(together.get(i).names()).isEqualTo(alone.names());
            assertThat(together.get(i).tokens()).containsExactly(alone.tokens());
            assertThat(scores.get(i))
                    .containsExactly(CLASSIFIER.scores(List.of(pictures.get(i))).get(0));
        }
    }

    @Test
    void bringsEveryTokenToLengthOne() {
        float[] tokens =
                CLASSIFIER.classify(SamplePictures.pixels("photo-beer.jpg")).tokens();

        for (int token = 0; token < Classification.TOKENS; token++) {
            double squares = 0;
            for (int i = 0; i < Classification.DIMENSIONS; i++) {
                squares += Math.pow(tokens[token * Classification.DIMENSIONS + i], 2);
            }
            assertThat(squares).isCloseTo(1, within(1e-5));
        }
    }
}
