/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the platform keeps in the content store, read into memory once; the least recently used value goes when there are
 * more than {@link #CAPACITY}. Thread-safe; two threads that miss at once may both read, with equal results.
 */
final class StoredValues<T> {

    /** Values kept: a few packs in a few versions. */
    static final int CAPACITY = 16;

    private final ContentStore contents;
    private final Function<byte[], T> reading;
    private final Map<String, T> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > CAPACITY;
        }
    };

    StoredValues(ContentStore contents, Function<byte[], T> reading) {
        this.contents = contents;
        this.reading = reading;
    }

    /** The value behind a reference. */
    T get(ContentReference reference) {
        synchronized (known) {
            T value = known.get(reference.sha256());
            if (value != null) {
                return value;
            }
        }
        T value = reading.apply(contents.get(ContentStore.PLATFORM, reference));
        synchronized (known) {
            known.put(reference.sha256(), value);
        }
        return value;
    }

    int size() {
        synchronized (known) {
            return known.size();
        }
    }
}
