/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A document whose fields all say what they were taken from.
 *
 * @param kind stable name of the form
 * @param document the fields in the order of the form; this part alone is what an authority's interface takes
 * @param trace what each field was taken from, at least one thing
 */
public record TracedDocument(String kind, Map<String, Object> document, Map<String, List<Origin>> trace) {

    public TracedDocument {
        if (!document.keySet().equals(trace.keySet())) {
            throw new IllegalArgumentException("every field wants its origin, got fields " + document.keySet()
                    + " and origins of " + trace.keySet());
        }
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        trace = Collections.unmodifiableMap(new LinkedHashMap<>(trace));
    }

    static Builder of(String kind) {
        return new Builder(kind);
    }

    /** Collects fields in the order of the form. */
    static final class Builder {

        private final String kind;
        private final Map<String, Object> document = new LinkedHashMap<>();
        private final Map<String, List<Origin>> trace = new LinkedHashMap<>();

        private Builder(String kind) {
            this.kind = kind;
        }

        Builder put(String field, Object value, Origin... origins) {
            return put(field, value, List.of(origins));
        }

        /** Adds a field; the same origin given twice is kept once. */
        Builder put(String field, Object value, Collection<Origin> origins) {
            if (origins.isEmpty()) {
                throw new IllegalArgumentException("field " + field + " comes from nowhere");
            }
            document.put(field, value);
            trace.put(field, List.copyOf(new LinkedHashSet<>(origins)));
            return this;
        }

        TracedDocument build() {
            return new TracedDocument(kind, document, trace);
        }
    }
}
