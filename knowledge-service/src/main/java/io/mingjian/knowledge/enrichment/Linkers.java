/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.enrichment;

import io.mingjian.knowledge.caching.LatestUsed;
import io.mingjian.knowledge.fact.TenantKnowledge;
import io.mingjian.knowledge.graph.GraphNode;
import io.mingjian.knowledge.graph.KnowledgeGraph;
import io.mingjian.knowledge.linking.EntityLinker;
import java.util.ArrayList;
import java.util.List;

/** Linkers by graph and by what the tenant names; the least recently used one goes. Thread-safe. */
final class Linkers {

    private static final int CAPACITY = 32;

    private final LatestUsed<Key, EntityLinker> byKey = new LatestUsed<>(CAPACITY);

    EntityLinker of(KnowledgeGraph graph, TenantKnowledge tenant) {
        return byKey.get(new Key(graph.digest(), tenant), key -> {
            List<GraphNode> nodes = new ArrayList<>(graph.nodes());
            nodes.addAll(tenant.nodes());
            return new EntityLinker(nodes);
        });
    }

    /** A tenant's knowledge is the same object as long as nothing in it changed. */
    private record Key(String graph, TenantKnowledge tenant) {}
}
