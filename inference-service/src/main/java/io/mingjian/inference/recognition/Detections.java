/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import io.mingjian.contracts.percept.ModelReference;
import java.util.List;

/**
 * What the detector found in a picture.
 *
 * @param model the model that did
 * @param found objects, the best first
 */
public record Detections(ModelReference model, List<Detection> found) {

    public Detections {
        found = List.copyOf(found);
    }

    /** The objects as {@code float[objects][84]}, see {@link Detection#features}. */
    public float[] features() {
        float[] features = new float[found.size() * Detection.DIMENSIONS];
        for (int i = 0; i < found.size(); i++) {
            System.arraycopy(found.get(i).features(), 0, features, i * Detection.DIMENSIONS, Detection.DIMENSIONS);
        }
        return features;
    }
}
