/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.reasoning.Modality;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the pictures show, as tokens: ten per picture (the whole and a 3 x 3 grid), and the objects with the best scores
 * of all pictures. Perception kept both in the content store. Thread-safe.
 */
final class PictureTokens {

    static final String WHOLE = "/embedding/image";
    static final String OBJECTS = "/embedding/objects";
    static final int WHOLE_SIZE = 1280;
    static final int WHOLE_TOKENS = 10;
    static final int OBJECT_SIZE = 84;
    static final int MOST_OBJECTS = 20;

    private static final int CLASSES = 80;

    private final ContentStore content;

    PictureTokens(ContentStore content) {
        this.content = content;
    }

    void addTo(CaseTokens tokens, FusionCase subject) {
        List<String> percepts = new ArrayList<>();
        List<float[]> wholes = read(subject, WHOLE, WHOLE_SIZE, percepts);
        List<float[]> objects = read(subject, OBJECTS, OBJECT_SIZE, percepts);
        // the sort is stable: equal scores stay in the order of the pictures
        List<float[]> best = objects.stream()
                .sorted(Comparator.comparingDouble((float[] object) -> -score(object)))
                .limit(MOST_OBJECTS)
                .toList();
        tokens.add("image", Modality.IMAGE, TokenBlock.of(wholes, WHOLE_SIZE));
        tokens.add("objects", Modality.IMAGE, TokenBlock.of(best, OBJECT_SIZE));
        tokens.lookedAt(Modality.IMAGE, percepts);
        int pictures =
                (int) subject.perception().all(Percept.ImageQuality.class).count();
        tokens.considered(Modality.IMAGE, FusionResult.Unit.PICTURE, wholes.size() / WHOLE_TOKENS, pictures);
        tokens.considered(Modality.IMAGE, FusionResult.Unit.OBJECT, best.size(), objects.size());
    }

    private List<float[]> read(FusionCase subject, String name, int size, List<String> percepts) {
        List<float[]> vectors = new ArrayList<>();
        subject.perception()
                .all(Percept.EmbeddingReference.class)
                .filter(percept -> percept.id().endsWith(name))
                .forEach(percept -> {
                    vectors.addAll(vectors(subject.tenant(), percept, size));
                    percepts.add(percept.id());
                });
        return vectors;
    }

    private List<float[]> vectors(String tenant, Percept.EmbeddingReference percept, int size) {
        byte[] bytes = content.get(tenant, percept.vector());
        boolean whole = size != WHOLE_SIZE || bytes.length == WHOLE_TOKENS * WHOLE_SIZE * Float.BYTES;
        if (!whole || bytes.length % (size * Float.BYTES) != 0) {
            throw new IllegalArgumentException("vectors of " + percept.id() + " must be of " + size
                    + " components each, got bytes: " + bytes.length);
        }
        List<float[]> vectors = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            float[] vector = new float[size];
            buffer.asFloatBuffer().get(vector);
            buffer.position(buffer.position() + size * Float.BYTES);
            vectors.add(vector);
        }
        return vectors;
    }

    private static float score(float[] object) {
        float best = 0;
        for (int i = 0; i < CLASSES; i++) {
            best = Math.max(best, object[i]);
        }
        return best;
    }
}
