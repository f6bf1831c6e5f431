/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

/**
 * An object found in a picture.
 *
 * @param classIndex index of the COCO class, 0 to 79
 * @param name first platform label of the class, or its English name where it has none
 * @param score detector's score in [0, 1]
 * @param box where it is
 */
public record Detection(int classIndex, String name, double score, Box box) {

    /** Number of COCO classes. */
    public static final int CLASSES = 80;
    /** Components of {@link #features}. */
    public static final int DIMENSIONS = CLASSES + 4;

    public Detection {
        if (classIndex < 0 || classIndex >= CLASSES) {
            throw new IllegalArgumentException("a class index must be 0 to " + (CLASSES - 1) + ", got: " + classIndex);
        }
    }

    /** {@code float[84]}: the score at the index of its class, zero at the others, then left, top, width, height. */
    public float[] features() {
        float[] features = new float[DIMENSIONS];
        features[classIndex] = (float) score;
        features[CLASSES] = (float) box.left();
        features[CLASSES + 1] = (float) box.top();
        features[CLASSES + 2] = (float) (box.right() - box.left());
        features[CLASSES + 3] = (float) (box.bottom() - box.top());
        return features;
    }
}
