/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.percept.PixelPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {

    private static final int RED = 0xff0000;
    private static final int GREEN = 0x00ff00;
    private static final int BLUE = 0x0000ff;
    private static final int WHITE = 0xffffff;

    private final PictureDecoder decoder = new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000));

    @Test
    void seesAnUprightJpeg() throws Exception {
        DecodedPicture picture = decode("upright.jpg");

        assertThat(picture.width()).isEqualTo(64);
        assertThat(picture.height()).isEqualTo(48);
        assertQuarters(picture.pixels(), RED, GREEN, BLUE, WHITE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void turnsAPictureAsItsExifOrientationSays(int orientation) throws Exception {
        int[][] quarters = {
            {GREEN, RED, WHITE, BLUE},
            {WHITE, BLUE, GREEN, RED},
            {BLUE, WHITE, RED, GREEN},
            {RED, BLUE, GREEN, WHITE},
            {BLUE, RED, WHITE, GREEN},
            {WHITE, GREEN, BLUE, RED},
            {GREEN, WHITE, RED, BLUE}
        };

        DecodedPicture picture = decode("orientation-" + orientation + ".jpg");

        int[] wanted = quarters[orientation - 2];
        assertQuarters(picture.pixels(), wanted[0], wanted[1], wanted[2], wanted[3]);
        assertThat(picture.width()).isEqualTo(orientation >= 5 ? 48 : 64);
        assertThat(picture.width()).isEqualTo(picture.pixels().width());
    }

    @Test
    void convertsCmyk() throws Exception {
        Pixels pixels = decode("cmyk.jpg").pixels();

        int left = pixels.at(16, 24);
        int right = pixels.at(48, 24);
        assertThat(left >> 16 & 0xff).isGreaterThan(150);
        assertThat(left & 0xff).isLessThan(110);
        assertThat(right & 0xff).isGreaterThan(100);
        assertThat(right >> 16 & 0xff).isLessThan(110);
    }

    @Test
    void seesWebp() throws Exception {
        assertQuarters(decode("corners.webp").pixels(), RED, GREEN, BLUE, WHITE);
    }

    @Test
    void seesTheFirstFrameOfAnAnimationAndCountsAll() throws Exception {
        DecodedPicture picture = decode("animated.gif");

        assertThat(picture.frames()).isEqualTo(3);
        assertThat(picture.pixels().at(5, 5)).isEqualTo(RED);
    }

    @Test
    void keepsGreyLevels() throws Exception {
        assertThat(decode("grey.png").pixels().at(3, 3)).isEqualTo(0x646464);
    }

    @Test
    void laysTransparencyOverWhite() throws Exception {
        Pixels pixels = decode("transparent.png").pixels();

        assertThat(pixels.at(3, 3)).isEqualTo(WHITE);
        assertThat(pixels.at(30, 3)).isEqualTo(BLUE);
    }

    @Test
    void reducesSixteenBitsToEight() throws Exception {
        assertThat(decode("sixteen-bit.png").pixels().at(3, 3)).isEqualTo(0xff7f00);
    }

    @Test
    void decodesAVeryLargePictureAtAFractionAndKeepsItsCoordinates() throws Exception {
        DecodedPicture picture = decode("thirty-megapixels.png");

        assertThat(picture.width()).isEqualTo(6000);
        assertThat(picture.pixels().width()).isEqualTo(3000);
        assertThat(picture.pixels().at(100, 100)).isEqualTo(WHITE);
        assertThat(picture.pixels().at(2900, 100)).isZero();
        PixelPoint corner = picture.toOriginal(3000, 2500);
        assertThat(corner.x()).isCloseTo(6000, within(1e-9));
        assertThat(corner.y()).isCloseTo(5000, within(1e-9));
    }

    @Test
    void refusesAPictureBeyondTheLimitByItsHeader() {
        PictureDecoder strict = new PictureDecoder(new DecodingLimits(1_000_000, 1_000_000));

        assertThatThrownBy(() -> strict.decode(TestPictures.bytes("thirty-megapixels.png")))
                .isInstanceOf(UndecodablePictureException.class)
                .hasMessageContainingAll("6000 x 5000", "1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated.jpg", "not-a-picture.jpg"})
    void refusesWhatIsNoPicture(String name) {
        assertThatThrownBy(() -> decode(name)).isInstanceOf(UndecodablePictureException.class);
    }

    @Test
    void calculatesSharpnessThatFallsWithBlur() {
        Pixels sharp = TestPictures.pixels("price-tag.png");
        Pixels blurred = Resampling.resize(Resampling.resize(sharp, 60, 37), sharp.width(), sharp.height());

        assertThat(Sharpness.of(sharp)).isGreaterThan(1000);
        assertThat(Sharpness.of(blurred)).isLessThan(50);
    }

    private DecodedPicture decode(String name) throws UndecodablePictureException {
        return decoder.decode(TestPictures.bytes(name));
    }

    private static void assertQuarters(Pixels pixels, int... wanted) {
        int right = pixels.width() - 4;
        int bottom = pixels.height() - 4;
        int[] seen = {pixels.at(4, 4), pixels.at(right, 4), pixels.at(4, bottom), pixels.at(right, bottom)};
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(seen[quarter] >> shift & 0xff)
                        .as("quarter %d, shift %d", quarter, shift)
                        .isCloseTo(wanted[quarter] >> shift & 0xff, within(12));
            }
        }
    }
}
