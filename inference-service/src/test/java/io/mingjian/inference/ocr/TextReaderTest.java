/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mingjian.contracts.percept.PixelPoint;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.imaging.TestPictures;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.workers.WorkerPool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {

    private static final int SIDE = 736;
    private static final WorkerPool WORKERS = new WorkerPool(2);

    private final TextReader reader = new TextReader(TestModels.shared(), SIDE, WORKERS);

    @AfterAll
    static void stopWorkers() {
        WORKERS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"price-tag.png", "price-tag.webp", "price-tag-90.png", "price-tag-180.png", "price-tag-270.png"})
    void readsAPriceTagHoweverItLies(String name) {
        assertThat(reader.read(TestPictures.pixels(name)))
                .extracting(TextLine::text)
                .containsExactly("全网第一销量冠军", "正品保证七天无理由退换", "电池鼓包但未漏液");
    }

    @Test
    void readsASlantedLine() {
        assertThat(texts("slanted.png")).containsExactly("加微信领优惠券");
    }

    @Test
    void readsEnglish() {
        assertThat(texts("english.png")).containsExactly("Handmade soap", "Not tested on animals");
    }

    @Test
    void readsAVeryLongPictureTileByTile() {
        assertThat(texts("long.png")).containsExactly("国家级非物质文化遗产", "祖传秘方无效退款", "此商品不支持货到付款", "新疆和田大枣特级", "厂家直销质量保证");
    }

    @Test
    void seesNoWritingInAnEmptyPicture() {
        assertThat(texts("grey.png")).isEmpty();
    }

    @Test
    void putsTheFirstCornerAtTheUpperLeftOfTheWriting() {
        PixelPoint upright = firstCorner("price-tag.png");
        PixelPoint upsideDown = firstCorner("price-tag-180.png");

        assertThat(upright.x()).isCloseTo(24, within(8.0));
        assertThat(upright.y()).isCloseTo(27, within(8.0));
        assertThat(upsideDown.x()).isCloseTo(420 - 24, within(8.0));
        assertThat(upsideDown.y()).isCloseTo(260 - 27, within(8.0));
    }

    @Test
    void givesTheSameBitsWithAnyNumberOfThreads() {
        Pixels picture = TestPictures.pixels("price-tag.png");
        try (WorkerPool one = new WorkerPool(1);
                WorkerPool four = new WorkerPool(4)) {
            List<TextLine> alone = new TextReader(TestModels.shared(), SIDE, one).read(picture);
            List<TextLine> together = new TextReader(TestModels.shared(), SIDE, four).read(picture);

            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void readsALineWithoutRegardToTheOthers() {
        Pixels whole = TestPictures.pixels("price-tag.png");
        LineRecognizer recognizer = new LineRecognizer(
                TestModels.shared().model("pp-ocr-rec"), TestModels.shared().vocabulary("pp-ocr-rec"));
        Pixels line = whole.region(20, 80, 380, 44);

        Reading before = recognizer.read(line);
        recognizer.read(Resampling.resize(whole, 900, 48));

        assertThat(recognizer.read(line)).isEqualTo(before);
    }

    private PixelPoint firstCorner(String name) {
        return reader.read(TestPictures.pixels(name)).get(0).corners().get(0);
    }

    private List<String> texts(String name) {
        return reader.read(TestPictures.pixels(name)).stream()
                .map(TextLine::text)
                .toList();
    }
}
