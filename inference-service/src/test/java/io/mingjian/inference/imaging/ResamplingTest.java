/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.percept.PixelPoint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {

    @Test
    void keepsAPlainColour() {
        int[] rgb = new int[40 * 30];
        Arrays.fill(rgb, 0x336699);

        assertThat(Resampling.resize(new Pixels(40, 30, rgb), 7, 91).rgb()).containsOnly(0x336699);
    }

    @Test
    void meansNeighboursWhenItReduces() {
        int[] stripes = new int[64 * 4];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 2 == 0 ? 0xffffff : 0;
        }

        Pixels reduced = Resampling.resize(new Pixels(64, 4, stripes), 8, 1);

        assertThat(reduced.at(4, 0) & 0xff).isBetween(120, 135);
    }

    @ParameterizedTest
    @CsvSource({"photo-handgun, 0", "photo-dress, 1"})
    void squeezesAPhotographAsPillowDoes(String photograph, int most) {
        Pixels pillow = TestPictures.of("/recognition/" + photograph + "-260.png");

        Pixels squeezed = Resampling.resize(SamplePictures.pixels(photograph + ".jpg"), 260, 260);

        assertThat(greatestDifference(squeezed, pillow)).isLessThanOrEqualTo(most);
    }

    private static int greatestDifference(Pixels one, Pixels other) {
        int greatest = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (one.rgb()[i] >> shift & 0xff) - (other.rgb()[i] >> shift & 0xff);
                greatest = Math.max(greatest, Math.abs(difference));
            }
        }
        return greatest;
    }

    @Test
    void flattensAQuadrilateralThatIsTheWholePictureOntoItself() {
        Pixels picture = TestPictures.pixels("qr.png");
        List<PixelPoint> corners = List.of(
                new PixelPoint(0, 0),
                new PixelPoint(picture.width(), 0),
                new PixelPoint(picture.width(), picture.height()),
                new PixelPoint(0, picture.height()));

        Pixels flat = Perspective.flatten(picture, corners, picture.width(), picture.height());

        assertThat(flat.rgb()).containsExactly(picture.rgb());
    }
}
