/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.contracts.schemas;

import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.percept.PixelPoint;
import java.time.Duration;
import java.util.List;

/** A perception with every kind of percept and locator. */
final class PerceptSamples {

    static final Locator TEXT = new Locator.TextRange("title", 2, 5);

    static final Locator REGION = new Locator.ImageRegion(
            "photo",
            List.of(new PixelPoint(1, 2), new PixelPoint(30.5, 2), new PixelPoint(30.5, 9), new PixelPoint(1, 9)));
    private static final Locator PHOTO = new Locator.WholeAttachment("photo");

    private PerceptSamples() {}

    static Perception perception() {
        return new Perception(
                Samples.CASE_ID,
                List.of(
                        span(),
                        object(),
                        score(),
                        code(),
                        hit(),
                        embedding(),
                        quality(),
                        language(),
                        unperceived(),
                        timed(),
                        attribute()));
    }

    private static Percept span() {
        return new Percept.TextSpan("p0", Samples.MODEL, REGION, "加微信 vx123", 0.98);
    }

    private static Percept object() {
        return new Percept.DetectedObject("p1", Samples.MODEL, REGION, "bottle", 0.5);
    }

    private static Percept score() {
        return new Percept.ClassScore("p2", Samples.MODEL, PHOTO, "weapon", 0.001);
    }

    private static Percept code() {
        return new Percept.CodePayload("p3", Samples.MODEL, REGION, "QR_CODE", "https://example.org/");
    }

    private static Percept hit() {
        return new Percept.LexiconHit("p4", Samples.MODEL, TEXT, "absolute", "全网第一", "全网 第一");
    }

    private static Percept embedding() {
        return new Percept.EmbeddingReference("p5", Samples.MODEL, TEXT, Samples.CONTENT, 512, 10);
    }

    private static Percept quality() {
        return new Percept.ImageQuality("p6", Samples.MODEL, PHOTO, 1024, 768, 87.5, 1);
    }

    private static Percept language() {
        return new Percept.DetectedLanguage("p7", Samples.MODEL, new Locator.WholeCase(), "zh", 1);
    }

    private static Percept unperceived() {
        return new Percept.Unperceived("p8", Samples.MODEL, PHOTO, "model-absent", "no image recognition model");
    }

    private static Percept timed() {
        Locator stretch = new Locator.TimeRange("voice", Duration.ofMillis(1_500), Duration.ofSeconds(61));
        return new Percept.ClassScore("p9", Samples.MODEL, stretch, "speech", 1);
    }

    private static Percept attribute() {
        return new Percept.ClassScore("p10", Samples.MODEL, new Locator.AttributeValue("price"), "number", 1);
    }
}
