/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Fact;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Reads the records of the contracts out of a graph that satisfies its shapes. */
final class GraphContents {

    private final Model model;

    GraphContents(Model model) {
        this.model = model;
    }

    Map<String, Clause> clauses() {
        Map<String, Clause> clauses = new TreeMap<>();
        each(Vocabulary.CLAUSE).forEach(resource -> {
            Clause clause = clause(resource);
            clauses.put(clause.id(), clause);
        });
        return Collections.unmodifiableMap(clauses);
    }

    Map<String, Procedure> procedures() {
        Map<String, Procedure> procedures = new TreeMap<>();
        each(Vocabulary.PROCEDURE).forEach(resource -> {
            String id = local(resource, Vocabulary.PROCEDURES);
            procedures.put(
                    id,
                    new Procedure(
                            id,
                            localized(resource, DCTerms.title),
                            actions(resource),
                            text(resource, DCTerms.source),
                            text(resource, Vocabulary.CONFIDENCE)));
        });
        return Collections.unmodifiableMap(procedures);
    }

    List<GraphNode> nodes() {
        return each(Vocabulary.NODE)
                .map(resource -> new GraphNode(
                        local(resource, Vocabulary.NODES), localized(resource, SKOS.prefLabel), aliases(resource)))
                .toList();
    }

    Map<String, List<Fact>> facts(Map<String, Clause> clauses) {
        Map<String, List<Fact>> facts = new TreeMap<>();
        each(Vocabulary.NODE).forEach(resource -> {
            String node = local(resource, Vocabulary.NODES);
            List<Fact> own = resource.listProperties().toList().stream()
                    .filter(GraphContents::isRelation)
                    .map(statement -> fact(node, statement, clauses))
                    .sorted(Comparator.comparing(Fact::id))
                    .toList();
            facts.put(node, own);
        });
        return Collections.unmodifiableMap(facts);
    }

    /** The IRI of a thing without what all IRIs of the packs have in common. */
    static String kindAndName(Resource resource) {
        return resource.getURI().replaceFirst("^urn:mingjian:", "");
    }

    static boolean isRelation(Statement statement) {
        Property predicate = statement.getPredicate();
        return predicate.getURI().startsWith(Vocabulary.NAMESPACE) || predicate.equals(SKOS.broader);
    }

    private static Fact fact(String node, Statement statement, Map<String, Clause> clauses) {
        RDFNode value = statement.getObject();
        String object = value.isLiteral()
                ? value.asLiteral().getLexicalForm()
                : value.asResource().getURI().replaceFirst("^urn:mingjian:[a-z]+:", "");
        Clause clause = clauses.get(object);
        String predicate = statement.getPredicate().getLocalName();
        return new Fact(
                node + "/" + predicate + "/" + object,
                node,
                predicate,
                object,
                clause == null ? null : clause.validFrom(),
                clause == null ? null : clause.validTo(),
                clause == null ? text(statement.getSubject(), DCTerms.source) : clause.source());
    }

    private static Clause clause(Resource resource) {
        return new Clause(
                local(resource, Vocabulary.CLAUSES),
                text(resource, Vocabulary.JURISDICTION),
                text(resource, Vocabulary.INSTRUMENT),
                text(resource, Vocabulary.ARTICLE),
                localized(resource, DCTerms.title),
                localized(resource, Vocabulary.TEXT),
                LocalDate.parse(text(resource, Vocabulary.VALID_FROM)),
                date(resource, Vocabulary.VALID_TO),
                text(resource, DCTerms.source),
                text(resource, Vocabulary.CONFIDENCE));
    }

    private static List<Action> actions(Resource procedure) {
        Map<Integer, Action> actions = new TreeMap<>();
        procedure.listProperties(Vocabulary.STEP).forEachRemaining(statement -> {
            Resource step = statement.getResource();
            int position = step.getRequiredProperty(Vocabulary.POSITION).getInt();
            Resource action = step.getRequiredProperty(Vocabulary.ACTION).getResource();
            Action given = new Action(local(action, Vocabulary.ACTIONS), localized(action, Vocabulary.INSTRUCTION));
            if (actions.put(position, given) != null) {
                throw new IllegalArgumentException(procedure + " has two steps at position " + position);
            }
        });
        return new ArrayList<>(actions.values());
    }

    private static List<String> aliases(Resource resource) {
        Map<String, Boolean> aliases = new LinkedHashMap<>();
        for (Property property : List.of(SKOS.prefLabel, SKOS.altLabel)) {
            resource.listProperties(property).toList().stream()
                    .map(statement -> statement.getLiteral().getLexicalForm())
                    .sorted()
                    .forEach(alias -> aliases.put(alias, true));
        }
        return List.copyOf(aliases.keySet());
    }

    private Stream<Resource> each(Resource type) {
        return model.listResourcesWithProperty(RDF.type, type).toList().stream()
                .sorted(Comparator.comparing(Resource::getURI));
    }

    private static LocalizedText localized(Resource resource, Property property) {
        return new LocalizedText(
                resource.getRequiredProperty(property, "zh").getLiteral().getLexicalForm(),
                resource.getRequiredProperty(property, "en").getLiteral().getLexicalForm());
    }

    private static String text(Resource resource, Property property) {
        return resource.getRequiredProperty(property).getLiteral().getLexicalForm();
    }

    private static @Nullable LocalDate date(Resource resource, Property property) {
        Statement statement = resource.getProperty(property);
        return statement == null ? null : LocalDate.parse(statement.getLiteral().getLexicalForm());
    }

    private static String local(Resource resource, String namespace) {
        String uri = resource.getURI();
        if (!uri.startsWith(namespace)) {
            throw new IllegalArgumentException("expected an IRI that begins with " + namespace + ", got: " + uri);
        }
        return uri.substring(namespace.length());
    }
}
