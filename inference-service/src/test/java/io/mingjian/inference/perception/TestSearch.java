/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import io.mingjian.content.ContentStore;
import io.mingjian.inference.imaging.DecodingLimits;
import io.mingjian.inference.imaging.PictureDecoder;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.recognition.PictureRecognizer;
import io.mingjian.inference.workers.WorkerPool;

/** The search for objects as the service wires it. */
public final class TestSearch {

    private TestSearch() {}

    public static ObjectSearch of(ModelRepository models, ContentStore contents) {
        // looking for objects needs no workers
        WorkerPool workers = new WorkerPool(1);
        return new PictureObjectSearch(
                contents,
                new PictureDecoder(new DecodingLimits(100_000_000, 16_000_000)),
                new RecognitionPercepts(new PictureRecognizer(models, workers), contents));
    }
}
