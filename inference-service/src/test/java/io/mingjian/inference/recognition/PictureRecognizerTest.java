/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.imaging.Pixels;
import io.mingjian.inference.imaging.SamplePictures;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.TestModels;
import io.mingjian.inference.workers.WorkerPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureRecognizerTest {

    private static final Pixels PICTURE = SamplePictures.pixels("photo-dress.jpg");

    private final WorkerPool workers = new WorkerPool(2);

    @AfterEach
    void stopWorkers() {
        workers.close();
    }

    @Test
    void looksWithAllItsModels() {
        PictureRecognizer recognizer = new PictureRecognizer(TestModels.shared(), workers);

        Recognition seen = recognizer.start(PICTURE).get();

        assertThat(recognizer.absent()).isEmpty();
        assertThat(seen.classification()).isNotNull();
        assertThat(recognizer.detect(PICTURE)).isPresent();
        assertThat(seen.sexualContent()).isNotNull();
    }

    @Test
    void goesOnWithTheModelsThatAreThere() {
        try (ModelRepository few = TestModels.without("efficientnet-lite2", "nsfw-mobilenet")) {
            PictureRecognizer recognizer = new PictureRecognizer(few, workers);

            Recognition seen = recognizer.start(PICTURE).get();

            assertThat(recognizer.absent())
                    .extracting(ModelReference::name)
                    .containsExactly("efficientnet-lite2", "nsfw-mobilenet");
            assertThat(seen.classification()).isNull();
            assertThat(recognizer.detect(PICTURE)).isPresent();
            assertThat(seen.sexualContent()).isNull();
        }
    }
}
