/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning.messaging;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.cases.ContentReference;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackPolicy;
import io.mingjian.inference.reasoning.CompiledPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiled policies by digest; the least recently used one goes when there are more than {@link #CAPACITY}.
 * Thread-safe; two threads that miss at once may both compile, with equal results.
 */
final class PolicyCache {

    /** Policies kept: a few packs in a few versions. */
    static final int CAPACITY = 16;

    private final ContentStore contents;
    private final Map<String, CompiledPolicy> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledPolicy> eldest) {
            return size() > CAPACITY;
        }
    };

    PolicyCache(ContentStore contents) {
        this.contents = contents;
    }

    /** The policy behind a reference. */
    CompiledPolicy get(ContentReference reference) {
        synchronized (compiled) {
            CompiledPolicy known = compiled.get(reference.sha256());
            if (known != null) {
                return known;
            }
        }
        byte[] json = contents.get(ContentStore.PLATFORM, reference);
        CompiledPolicy policy = CompiledPolicy.of(ContractJson.read(json, PackPolicy.class));
        synchronized (compiled) {
            compiled.put(reference.sha256(), policy);
        }
        return policy;
    }

    int size() {
        synchronized (compiled) {
            return compiled.size();
        }
    }
}
