/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.embedding.TextEmbedder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings of the names of hypotheses and nodes, kept by text; the least recently used one goes when there are more
 * than {@link #CAPACITY}. Thread-safe; two threads that miss at once may both embed, with equal results.
 */
final class NameEmbeddings {

    /** Names kept, 2 KB each: the hypotheses of a few packs and the nodes that cases often name. */
    static final int CAPACITY = 2048;

    private final TextEmbedder embedder;
    private final Map<String, float[]> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > CAPACITY;
        }
    };

    NameEmbeddings(TextEmbedder embedder) {
        this.embedder = embedder;
    }

    ModelReference model() {
        return embedder.model();
    }

    /** The vector of a name, of length one, taken from what is known where it is; not to be changed. */
    float[] of(String name, @Nullable NameVectors known) {
        return known == null ? of(name) : known.find(name, model().digest()).orElseGet(() -> of(name));
    }

    private float[] of(String name) {
        synchronized (known) {
            float[] vector = known.get(name);
            if (vector != null) {
                return vector;
            }
        }
        float[] vector = embedder.embed(name);
        synchronized (known) {
            known.put(name, vector);
        }
        return vector;
    }
}
