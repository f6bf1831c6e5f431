/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.fact;

import io.mingjian.knowledge.graph.KnowledgeGraph;
import io.mingjian.knowledge.graph.StatedFact;
import io.mingjian.knowledge.pack.Pack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Finds what contradicts: among a tenant's facts, and between them and the live packs. */
public final class Conflicts {

    private static final String FUNCTIONAL = "http://www.w3.org/2002/07/owl#FunctionalProperty";

    private Conflicts() {}

    /** The conflicts by subject and relation, each once. */
    public static List<Conflict> among(FactSet facts, Collection<Pack> packs) {
        Set<String> functional = functional(facts, packs);
        Map<String, List<Stated>> groups = new TreeMap<>();
        for (Stated stated : stated(facts, packs, functional)) {
            groups.computeIfAbsent(
                            stated.fact().subject() + "\n" + stated.fact().predicate(), key -> new ArrayList<>())
                    .add(stated);
        }
        List<Conflict> conflicts = new ArrayList<>();
        groups.values().forEach(group -> {
            List<Stated> contradicting = contradicting(group);
            if (!contradicting.isEmpty()) {
                conflicts.add(conflict(contradicting));
            }
        });
        return conflicts;
    }

    private static List<Stated> contradicting(List<Stated> group) {
        return group.stream()
                .filter(one -> group.stream().anyMatch(other -> contradict(one.fact(), other.fact())))
                .sorted(Comparator.comparing(Stated::graph)
                        .thenComparing(stated -> stated.fact().object()))
                .toList();
    }

    private static boolean contradict(StatedFact one, StatedFact other) {
        return !one.object().equals(other.object()) && one.overlaps(other);
    }

    private static Conflict conflict(List<Stated> claims) {
        StatedFact first = claims.get(0).fact();
        return new Conflict(
                first.node(),
                first.relation(),
                claims.stream()
                        .map(claim -> new Conflict.Claim(
                                claim.fact().value(),
                                claim.fact().validFrom(),
                                claim.fact().validTo(),
                                claim.graph(),
                                claim.source()))
                        .toList());
    }

    private static Set<String> functional(FactSet facts, Collection<Pack> packs) {
        Set<String> functional = new TreeSet<>();
        packs.forEach(pack -> functional.addAll(pack.graph().functionalRelations()));
        facts.facts().stream()
                .map(TenantFact::stated)
                .filter(fact -> fact.object().equals(FUNCTIONAL))
                .forEach(fact -> functional.add(fact.subject()));
        return functional;
    }

    private static List<Stated> stated(FactSet facts, Collection<Pack> packs, Set<String> functional) {
        Map<UUID, FactImport> imports = new HashMap<>();
        facts.imports().forEach(imported -> imports.put(imported.id(), imported));
        List<Stated> all = new ArrayList<>();
        for (TenantFact fact : facts.facts()) {
            FactImport imported = imports.get(fact.importId());
            if (imported != null && functional.contains(fact.stated().predicate())) {
                all.add(new Stated(fact.stated(), imported.graph(), imported.source()));
            }
        }
        for (Pack pack : packs) {
            KnowledgeGraph graph = pack.graph();
            String version = pack.name() + " " + pack.policy().version();
            graph.stated(functional)
                    .forEach(fact -> all.add(new Stated(fact, "urn:mingjian:pack:" + pack.name(), version)));
        }
        return all;
    }

    private record Stated(StatedFact fact, String graph, String source) {}
}
