/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.knowledge.fact.TenantKnowledge;
import io.mingjian.knowledge.graph.GraphNode;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import io.mingjian.knowledge.linking.EntityLinker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Linkers by graph and by what the tenant names; the least recently used one goes. Thread-safe. */
final class Linkers {

    private static final int CAPACITY = 32;

    private final Map<Key, EntityLinker> byKey =
            Collections.synchronizedMap(new LinkedHashMap<>(CAPACITY, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, EntityLinker> eldest) {
                    return size() > CAPACITY;
                }
            });

    EntityLinker of(KnowledgeGraph graph, TenantKnowledge tenant) {
        return byKey.computeIfAbsent(new Key(graph.digest(), tenant), key -> {
            List<GraphNode> nodes = new ArrayList<>(graph.nodes());
            nodes.addAll(tenant.nodes());
            return new EntityLinker(nodes);
        });
    }

    /** A tenant's knowledge is the same object as long as nothing in it changed. */
    private record Key(String graph, TenantKnowledge tenant) {}
}
