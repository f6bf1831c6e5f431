/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.linking;

import io.mingjian.contracts.knowledge.LinkedEntity;
import io.mingjian.contracts.percept.Locator;
import io.mingjian.contracts.percept.Percept;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.knowledge.graph.GraphNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Recognises the nodes of a graph in a case's texts, attributes, OCR lines and codes. Immutable. */
public final class EntityLinker {

    private final AliasMatcher matcher;

    /** A linker for these nodes. */
    public EntityLinker(Collection<GraphNode> nodes) {
        this.matcher = new AliasMatcher(nodes);
    }

    /**
     * The entities of a case, in the order of its parts; each place is named once.
     *
     * @param texts text by name of the part
     * @param attributes the case's attributes
     * @param perception what was perceived
     */
    public List<LinkedEntity> link(Map<String, String> texts, Map<String, String> attributes, Perception perception) {
        LinkedHashSet<LinkedEntity> entities = new LinkedHashSet<>();
        texts.forEach((part, text) -> matcher.find(text)
                .forEach(hit -> entities.add(entity(hit, new Locator.TextRange(part, hit.begin(), hit.end())))));
        attributes.keySet().stream()
                .sorted()
                .forEach(name -> whole(entities, attributes.getOrDefault(name, ""), new Locator.AttributeValue(name)));
        perception.all(Percept.TextSpan.class).forEach(span -> whole(entities, span.text(), span.locator()));
        perception.all(Percept.CodePayload.class).forEach(code -> whole(entities, code.payload(), code.locator()));
        return new ArrayList<>(entities);
    }

    private void whole(Collection<LinkedEntity> entities, String text, Locator locator) {
        matcher.find(text).forEach(hit -> entities.add(entity(hit, locator)));
    }

    private static LinkedEntity entity(AliasMatcher.Hit hit, Locator locator) {
        return new LinkedEntity(hit.node().id(), hit.node().label(), hit.alias(), locator);
    }
}
