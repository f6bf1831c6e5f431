/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.knowledge.KnowledgeFeatures;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors of names that were computed when a pack was installed. They equal those that the encoder would give now, so
 * that answers do not depend on whether they are there. Immutable.
 */
public final class NameVectors {

    private final String modelDigest;
    private final Map<String, float[]> byName;

    private NameVectors(String modelDigest, Map<String, float[]> byName) {
        this.modelDigest = modelDigest;
        this.byName = byName;
    }

    /**
     * Reads vectors.
     *
     * @param vectors {@code float32[nodes][dimension]}, the least significant byte first
     * @throws IllegalArgumentException if they are not as many bytes as the index says
     */
    public static NameVectors of(KnowledgeFeatures index, byte[] vectors) {
        if (vectors.length != index.nameVectors().size()) {
            throw new IllegalArgumentException(
                    "expected " + index.nameVectors().size() + " bytes of vectors, got: " + vectors.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(vectors).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, float[]> byName = new HashMap<>();
        for (String name : index.names()) {
            float[] vector = new float[index.dimension()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = bytes.getFloat();
            }
            byName.put(name, vector);
        }
        return new NameVectors(index.modelDigest(), byName);
    }

    /** The vector of a name by an encoder of some SHA-256, empty where it was not computed by that one. */
    Optional<float[]> find(String name, String encoderDigest) {
        return encoderDigest.equals(modelDigest) ? Optional.ofNullable(byName.get(name)) : Optional.empty();
    }
}
