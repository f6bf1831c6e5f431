/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.Resampling;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import java.util.List;

/**
 * Two models that must agree, as each by itself takes skin and fabric for more than it is. The small one looks first.
 * The large one, which costs seven times as much, is asked only where the two can still agree on something: never where
 * the small one holds the picture for neither explicit nor suggestive, as whatever the large one says,
 * {@link Agreement} finds nothing then. Thread-safe.
 */
final class SexualContentDetector {

    static final String SMALL = "nsfw-mobilenet";
    static final String LARGE = "nsfw-inception";

    private static final int SMALL_SIDE = 224;
    private static final int LARGE_SIDE = 299;
    private static final int CLASSES = 5;

    private final OnnxModel small;
    private final OnnxModel large;
    private final Agreement agreement;

    /** A detector on the models {@code nsfw-mobilenet} and {@code nsfw-inception}, which must be loaded. */
    SexualContentDetector(ModelRepository models) {
        this.small = models.model(SMALL);
        this.large = models.model(LARGE);
        this.agreement = new Agreement(small.reference(), large.reference());
    }

    SexualContent judge(Pixels picture) {
        SexualContentScores first = small(picture);
        if (first.canBeAgreedWith()) {
            return agreement.of(first, large(picture));
        }
        return new SexualContent(small.reference(), SexualContent.Finding.NONE, 1 - first.suggestive());
    }

    SexualContentScores small(Pixels picture) {
        return scores(small, picture, SMALL_SIDE);
    }

    SexualContentScores large(Pixels picture) {
        return scores(large, picture, LARGE_SIDE);
    }

    private static SexualContentScores scores(OnnxModel model, Pixels picture, int side) {
        Pixels squeezed = Resampling.resize(picture, side, side);
        float[] scores = new float[CLASSES];
        model.run(PixelTensor.COLOURS_LAST.of(List.of(squeezed))).values().get(0, scores);
        return SexualContentScores.of(scores);
    }
}
