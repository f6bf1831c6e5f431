/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.onnx.ModelRepository;
import java.util.Arrays;
import java.util.Optional;

/** The pooled features of EfficientNet-Lite2, the first of the vectors that perception keeps. Thread-safe. */
public final class PictureEmbedder {

    private final ImageClassifier classifier;
    private final ModelReference model;

    private PictureEmbedder(ModelRepository models) {
        this.classifier = new ImageClassifier(models);
        this.model = models.model(ImageClassifier.MODEL).reference();
    }

    /** An embedder, empty where the model is absent. */
    public static Optional<PictureEmbedder> of(ModelRepository models) {
        return models.find(ImageClassifier.MODEL).map(found -> new PictureEmbedder(models));
    }

    /** The model behind the vectors. */
    public ModelReference model() {
        return model;
    }

    /** {@code float[1280]} of a picture, of length one. */
    public float[] embed(Pixels picture) {
        return Arrays.copyOf(classifier.classify(picture).tokens(), Classification.DIMENSIONS);
    }
}
