/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.imaging.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {

    private static final String PAYLOAD = "https://example.com/进群";

    private final CodeReader reader = new CodeReader();

    @ParameterizedTest
    @ValueSource(strings = {"qr.png", "qr-inverted.png", "qr-turned.png"})
    void readsAQrCode(String name) {
        assertThat(reader.read(TestPictures.pixels(name))).singleElement().satisfies(code -> {
            assertThat(code.format()).isEqualTo("QR_CODE");
            assertThat(code.payload()).isEqualTo(PAYLOAD);
        });
    }

    @Test
    void readsASmallQrCodeInALargePicture() {
        Pixels small = Resampling.resize(TestPictures.pixels("qr.png"), 66, 66);
        int[] rgb = new int[1600 * 1200];
        java.util.Arrays.fill(rgb, 0xdddddd);
        for (int y = 0; y < 66; y++) {
            System.arraycopy(small.rgb(), y * 66, rgb, (700 + y) * 1600 + 900, 66);
        }

        assertThat(reader.read(new Pixels(1600, 1200, rgb)))
                .extracting(DecodedCode::payload)
                .containsExactly(PAYLOAD);
    }

    @Test
    void readsSeveralCodesOfOnePicture() {
        assertThat(reader.read(TestPictures.pixels("two-qr.png")))
                .extracting(DecodedCode::payload)
                .containsExactlyInAnyOrder("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ean13.png", "ean13-90.png"})
    void readsABarcode(String name) {
        assertThat(reader.read(TestPictures.pixels(name))).singleElement().satisfies(code -> {
            assertThat(code.format()).isEqualTo("EAN_13");
            assertThat(code.payload()).isEqualTo("6901234567892");
        });
    }

    @Test
    void tellsWhereTheCodeIs() {
        DecodedCode code = reader.read(TestPictures.pixels("two-qr.png")).stream()
                .filter(found -> found.payload().equals("second"))
                .findFirst()
                .orElseThrow();

        assertThat(code.corners()).allSatisfy(corner -> {
            assertThat(corner.x()).isBetween(240.0, 390.0);
            assertThat(corner.y()).isBetween(20.0, 170.0);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"price-tag.png", "english.png", "long.png", "grey.png", "upright.jpg"})
    void readsNoCodeWhereThereIsNone(String name) {
        assertThat(reader.read(TestPictures.pixels(name))).isEmpty();
    }
}
