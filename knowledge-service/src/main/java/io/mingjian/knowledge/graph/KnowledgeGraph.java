/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import io.mingjian.contracts.json.Sha256;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.Procedure;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** A pack's graph: immutable after reading, safe for concurrent reads. */
public final class KnowledgeGraph {

    private final Model model;
    private final Map<String, Clause> clauses;
    private final Map<String, Procedure> procedures;
    private final List<GraphNode> nodes;
    private final Map<String, List<Fact>> facts;
    private final String digest;

    private KnowledgeGraph(Model model) {
        GraphContents contents = new GraphContents(model);
        this.model = model;
        this.clauses = contents.clauses();
        this.procedures = contents.procedures();
        this.nodes = contents.nodes();
        this.facts = contents.facts(clauses);
        this.digest = Sha256.hex(canonical(model).getBytes(StandardCharsets.UTF_8));
    }

    static KnowledgeGraph of(Model model) {
        return new KnowledgeGraph(model);
    }

    /** The clause of an identifier. */
    public Optional<Clause> clause(String id) {
        return Optional.ofNullable(clauses.get(id));
    }

    /** All clauses by identifier. */
    public Map<String, Clause> clauses() {
        return clauses;
    }

    /** The procedure of an identifier. */
    public Optional<Procedure> procedure(String id) {
        return Optional.ofNullable(procedures.get(id));
    }

    /** Nodes that texts may name, by identifier. */
    public List<GraphNode> nodes() {
        return nodes;
    }

    /** What the graph states of a node, in a fixed order; empty for an unknown node. */
    public List<Fact> factsOf(String node) {
        return facts.getOrDefault(node, List.of());
    }

    /** What the graph states of a node and holds at a moment; what a clause decides holds while the clause is in force. */
    public List<Fact> factsOf(String node, Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return factsOf(node).stream()
                .filter(fact -> {
                    Clause clause = clauses.get(fact.object());
                    return clause == null ? holdsOn(fact, day) : clause.isValidAt(moment);
                })
                .toList();
    }

    private static boolean holdsOn(Fact fact, LocalDate day) {
        return (fact.validFrom() == null || !day.isBefore(fact.validFrom()))
                && (fact.validTo() == null || !day.isAfter(fact.validTo()));
    }

    /** All procedures by identifier. */
    public Map<String, Procedure> procedures() {
        return procedures;
    }

    /** What the graph relates, sorted by both ends; literals are left out. */
    public List<Relation> relations() {
        return model.listStatements().toList().stream()
                .filter(GraphContents::isRelation)
                .filter(statement -> statement.getObject().isURIResource())
                .map(statement -> new Relation(
                        GraphContents.kindAndName(statement.getSubject()),
                        GraphContents.kindAndName(statement.getResource())))
                .distinct()
                .sorted(Comparator.comparing(Relation::subject).thenComparing(Relation::object))
                .toList();
    }

    /** IRIs of the relations that have one value at a time: those declared {@code owl:FunctionalProperty}. */
    public Set<String> functionalRelations() {
        Set<String> relations = new TreeSet<>();
        model.listSubjectsWithProperty(RDF.type, OWL.FunctionalProperty)
                .forEachRemaining(relation -> relations.add(relation.getURI()));
        return relations;
    }

    /** What the graph states by these relations, given by IRI. */
    public List<StatedFact> stated(Set<String> relations) {
        return model.listStatements().toList().stream()
                .filter(statement -> relations.contains(statement.getPredicate().getURI()))
                .map(FactGraphs::fact)
                .toList();
    }

    /**
     * Lower-case hexadecimal SHA-256 of the canonical form: N-Triples, lines sorted by code point. Without blank nodes
     * this equals RDFC-1.0.
     */
    public String digest() {
        return digest;
    }

    /** The triples, for reading only. */
    public Model model() {
        return model;
    }

    private static String canonical(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
        return out.toString(StandardCharsets.UTF_8).lines().sorted().collect(Collectors.joining("\n", "", "\n"));
    }
}
