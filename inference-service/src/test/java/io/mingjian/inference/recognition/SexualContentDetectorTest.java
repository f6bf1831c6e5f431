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
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SexualContentDetectorTest {

    @SuppressWarnings("unused")
    private static final List<String> PICTURES = Reference.PICTURES;

    private static final SexualContentDetector DETECTOR = new SexualContentDetector(TestModels.shared());
    private static final Offset<Double> TOLERANCE = within(0.005);

    @ParameterizedTest
    @FieldSource("PICTURES")
    void givesTheProbabilitiesThatPythonGives(String picture) {
        Pixels pixels = SamplePictures.pixels(picture);

        assertThat(Reference.rows("nsfw.tsv", picture)).hasSize(2).allSatisfy(row -> {
            SexualContentScores scores = row[0] == 224 ? DETECTOR.small(pixels) : DETECTOR.large(pixels);
            assertThat(scores.drawing()).isCloseTo(row[1], TOLERANCE);
            assertThat(scores.hentai()).isCloseTo(row[2], TOLERANCE);
            assertThat(scores.neutral()).isCloseTo(row[3], TOLERANCE);
            assertThat(scores.porn()).isCloseTo(row[4], TOLERANCE);
            assertThat(scores.sexy()).isCloseTo(row[5], TOLERANCE);
        });
    }

    @ParameterizedTest
    @FieldSource("PICTURES")
    void clearsAnHonestPictureOfGoods(String picture) {
        SexualContent judged = DETECTOR.judge(SamplePictures.pixels(picture));

        assertThat(judged.finding()).isEqualTo(SexualContent.Finding.NONE);
        assertThat(judged.score()).isGreaterThan(0.5);
    }
}
