/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.SamplePictures;
import io.mingjian.inference.onnx.TestModels;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ObjectDetectorTest {

    @SuppressWarnings("unused")
    private static final List<String> PICTURES = Reference.PICTURES;

    private static final ObjectDetector DETECTOR = new ObjectDetector(TestModels.shared());
    private static final Offset<Double> TOLERANCE = within(0.005);

    @ParameterizedTest
    @FieldSource("PICTURES")
    void findsTheBestObjectsThatPythonFinds(String picture) {
        List<Detection> found = DETECTOR.detect(SamplePictures.pixels(picture)).found();

        assertThat(Reference.rows("objects.tsv", picture)).isNotEmpty().allSatisfy(row -> {
            Detection best = found.stream()
                    .filter(object -> object.classIndex() == (int) row[0])
                    .findFirst()
                    .orElseThrow();
            assertThat(best.score()).isCloseTo(row[1], TOLERANCE);
            assertThat(best.box().left()).isCloseTo(row[2], TOLERANCE);
            assertThat(best.box().top()).isCloseTo(row[3], TOLERANCE);
            assertThat(best.box().right()).isCloseTo(row[4], TOLERANCE);
            assertThat(best.box().bottom()).isCloseTo(row[5], TOLERANCE);
        });
    }

    @Test
    void findsNothingInAnEmptyPicture() {
        int[] white = new int[64 * 48];
        Arrays.fill(white, 0xffffff);

        assertThat(DETECTOR.detect(new Pixels(64, 48, white)).found()).isEmpty();
    }
}
