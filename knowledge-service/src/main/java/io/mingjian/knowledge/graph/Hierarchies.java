/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;

/** The relations of a graph that order things above others, in which no thing may stand above itself. */
final class Hierarchies {

    private static final List<Property> RELATIONS = List.of(SKOS.broader, Vocabulary.CONTAINS);

    private Hierarchies() {}

    /** The first cycle, from a resource back to it, or empty. */
    static Optional<List<Resource>> cycle(Model model) {
        return RELATIONS.stream()
                .flatMap(relation -> cycle(model, relation).stream())
                .findFirst();
    }

    private static Optional<List<Resource>> cycle(Model model, Property relation) {
        Set<Resource> safe = new HashSet<>();
        return model.listSubjectsWithProperty(relation).toList().stream()
                .filter(Resource::isURIResource)
                .sorted(Comparator.comparing(Resource::getURI))
                .flatMap(start -> from(start, relation, new ArrayList<>(), safe).stream())
                .findFirst();
    }

    /** Depth first; a resource from which no cycle was found is never entered again. */
    private static Optional<List<Resource>> from(
            Resource at, Property relation, List<Resource> path, Set<Resource> safe) {
        if (path.contains(at)) {
            List<Resource> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
            cycle.add(at);
            return Optional.of(cycle);
        }
        path.add(at);
        for (Resource next : targets(at, relation)) {
            if (!safe.contains(next)) {
                Optional<List<Resource>> cycle = from(next, relation, path, safe);
                if (cycle.isPresent()) {
                    return cycle;
                }
            }
        }
        path.remove(path.size() - 1);
        safe.add(at);
        return Optional.empty();
    }

    private static List<Resource> targets(Resource at, Property relation) {
        return at.listProperties(relation).toList().stream()
                .filter(statement -> statement.getObject().isURIResource())
                .map(statement -> statement.getResource())
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }
}
