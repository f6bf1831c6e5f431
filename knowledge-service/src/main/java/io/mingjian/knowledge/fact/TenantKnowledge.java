/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.knowledge.graph.GraphNode;
import io.mingjian.knowledge.graph.StatedFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a tenant's facts say of nodes. Immutable. */
public final class TenantKnowledge {

    /** Of a tenant that stated nothing. */
    public static final TenantKnowledge NONE = new TenantKnowledge(FactSet.NONE);

    private static final String LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel";
    private static final String ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final FactSet set;
    private final Map<String, List<TenantFact>> bySubject = new TreeMap<>();
    private final Map<UUID, FactImport> imports = new HashMap<>();
    private final List<GraphNode> nodes;

    TenantKnowledge(FactSet set) {
        this.set = set;
        set.imports().forEach(imported -> imports.put(imported.id(), imported));
        set.facts().forEach(fact -> bySubject
                .computeIfAbsent(fact.stated().node(), node -> new ArrayList<>())
                .add(fact));
        this.nodes = named();
    }

    /** All facts. */
    public FactSet set() {
        return set;
    }

    /** The facts about a node that hold at the moment, by the calendar day in UTC; names and types are no facts. */
    public List<Fact> factsOf(String node, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return bySubject.getOrDefault(node, List.of()).stream()
                .filter(fact -> fact.stated().holdsOn(day) && !isName(fact.stated()))
                .map(this::fact)
                .sorted(Comparator.comparing(Fact::predicate)
                        .thenComparing(Fact::object)
                        .thenComparing(Fact::id))
                .toList();
    }

    /** Nodes that the tenant's facts give names in zh and en, by identifier. */
    public List<GraphNode> nodes() {
        return nodes;
    }

    private List<GraphNode> named() {
        List<GraphNode> nodes = new ArrayList<>();
        bySubject.forEach((node, facts) -> {
            String zh = label(facts, "@zh");
            String en = label(facts, "@en");
            if (!zh.isEmpty() && !en.isEmpty()) {
                nodes.add(new GraphNode(node, new LocalizedText(zh, en), names(facts)));
            }
        });
        return List.copyOf(nodes);
    }

    private Fact fact(TenantFact fact) {
        StatedFact stated = fact.stated();
        FactImport imported = imports.get(fact.importId());
        return new Fact(
                "tenant/" + fact.id(),
                stated.node(),
                stated.relation(),
                stated.value(),
                stated.validFrom(),
                stated.validTo(),
                imported == null ? "urn:mingjian:import:" + fact.importId() : imported.source());
    }

    private static boolean isName(StatedFact fact) {
        return fact.predicate().equals(LABEL)
                || fact.predicate().equals(ALIAS)
                || fact.predicate().equals(TYPE);
    }

    private static String label(List<TenantFact> facts, String language) {
        return facts.stream()
                .map(TenantFact::stated)
                .filter(fact -> fact.predicate().equals(LABEL) && fact.kind().equals(language))
                .map(StatedFact::object)
                .sorted()
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<String> names(List<TenantFact> facts) {
        return facts.stream()
                .map(TenantFact::stated)
                .filter(fact ->
                        fact.predicate().equals(LABEL) || fact.predicate().equals(ALIAS))
                .map(StatedFact::object)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }
}
