/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.inference.imaging.Pixels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FramingTest {

    @Test
    void putsAWidePictureInTheMiddleOfTheSquare() {
        int[] red = new int[40 * 10];
        Arrays.fill(red, 0xff0000);

        Pixels square = Framing.of(new Pixels(40, 10, red), 20).frame(new Pixels(40, 10, red));

        assertThat(square.width()).isEqualTo(20);
        assertThat(square.height()).isEqualTo(20);
        assertThat(square.at(0, 6)).isEqualTo(0x7c7468);
        assertThat(square.at(0, 7)).isEqualTo(0xff0000);
        assertThat(square.at(19, 11)).isEqualTo(0xff0000);
        assertThat(square.at(19, 12)).isEqualTo(0x7c7468);
    }

    @Test
    void givesPlacesOfTheSquareInThePicture() {
        Framing framing = new Framing(400, 200, 400);

        assertThat(framing.inPicture(0.25, 0, 0.75, 1)).isEqualTo(new Box(0, 0, 1, 1));
        assertThat(framing.inPicture(0.5, 0.5, 1, 1)).isEqualTo(new Box(0.5, 0.5, 1, 1));
    }

    @Test
    void leavesAThreadOfAPictureAPixelWide() {
        assertThat(Framing.of(new Pixels(1, 5000, new int[5000]), 416)).isEqualTo(new Framing(416, 1, 416));
    }
}
