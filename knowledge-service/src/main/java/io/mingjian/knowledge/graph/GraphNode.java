/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.List;

/**
 * A thing that texts may name.
 *
 * @param id identifier within the pack, such as {@code lithium-ion-battery}
 * @param label its name
 * @param aliases names by which it is recognised, the label's included, in a fixed order
 */
public record GraphNode(String id, LocalizedText label, List<String> aliases) {

    public GraphNode {
        aliases = List.copyOf(aliases);
    }
}
