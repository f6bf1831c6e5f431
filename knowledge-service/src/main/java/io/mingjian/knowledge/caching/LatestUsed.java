/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.caching;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Values by key; the least recently used one goes when there are more than a number. Thread-safe. */
public final class LatestUsed<K, V> {

    private final Map<K, V> values;

    /** Keeps at most so many values. */
    public LatestUsed(int capacity) {
        this.values = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        });
    }

    /** The value of a key, empty where it is not kept. */
    public Optional<V> find(K key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key; it is made, once and while others wait, where it is not kept. */
    public V get(K key, Function<? super K, ? extends V> making) {
        return values.computeIfAbsent(key, making);
    }

    /** Keeps a value. */
    public void put(K key, V value) {
        values.put(key, value);
    }
}
