/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql;

import io.mingjian.knowledge.fact.FactImport;
import io.mingjian.knowledge.fact.FactSet;
import io.mingjian.knowledge.fact.TenantFact;
import io.mingjian.knowledge.graph.FactGraphs;
import io.mingjian.knowledge.graph.StatedFact;
import io.mingjian.knowledge.pack.Pack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * The graphs that a query sees: every live pack as {@code urn:mingjian:pack:<name>}, every import of the tenant as
 * {@code urn:mingjian:import:<id>}, what is known of these graphs as {@code urn:mingjian:provenance}, and the union of
 * packs and imports as the default graph.
 */
final class QueriedGraphs {

    /** Named graph about the other named graphs. */
    static final String PROVENANCE = "urn:mingjian:provenance";

    private static final String PACKS = "urn:mingjian:pack:";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    private final MultiUnion union = new MultiUnion();
    private final Dataset dataset = DatasetFactory.createGeneral();
    private final Map<String, Map<String, String>> provenance = new TreeMap<>();

    private QueriedGraphs() {}

    /** The dataset of these packs and facts. */
    static Dataset of(Collection<Pack> packs, FactSet facts) {
        QueriedGraphs graphs = new QueriedGraphs();
        packs.forEach(graphs::add);
        graphs.add(facts);
        graphs.dataset.addNamedModel(PROVENANCE, FactGraphs.provenance(graphs.provenance));
        graphs.dataset.setDefaultModel(ModelFactory.createModelForGraph(graphs.union));
        return graphs.dataset;
    }

    private void add(Pack pack) {
        String graph = PACKS + pack.name();
        add(graph, pack.graph().model());
        provenance.put(
                graph,
                Map.of(
                        TERMS + "title", pack.policy().title().en(),
                        TERMS + "hasVersion", pack.policy().version(),
                        TERMS + "identifier", pack.digest()));
    }

    private void add(FactSet facts) {
        Map<UUID, List<StatedFact>> byImport = new HashMap<>();
        for (TenantFact fact : facts.facts()) {
            byImport.computeIfAbsent(fact.importId(), id -> new ArrayList<>()).add(fact.stated());
        }
        for (FactImport imported : facts.imports()) {
            add(imported.graph(), FactGraphs.model(byImport.getOrDefault(imported.id(), List.of())));
            provenance.put(
                    imported.graph(),
                    Map.of(
                            TERMS + "source", imported.source(),
                            PROV + "wasAttributedTo", imported.statedBy(),
                            PROV + "generatedAtTime", imported.importedAt().toString(),
                            TERMS + "identifier", imported.digest()));
        }
    }

    private void add(String name, Model model) {
        dataset.addNamedModel(name, model);
        union.addGraph(model.getGraph());
    }
}
