/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Facts as RDF and back; a fact that holds on certain days only is described by an {@code rdf:Statement}. */
public final class FactGraphs {

    private static final String SHAPES = shapes();
    private static final Comparator<StatedFact> ORDER = Comparator.comparing(StatedFact::subject)
            .thenComparing(StatedFact::predicate)
            .thenComparing(StatedFact::object)
            .thenComparing(StatedFact::kind);

    private FactGraphs() {}

    /**
     * The facts of a Turtle document, in a fixed order. A triple may be dated by an {@code rdf:Statement} with an IRI,
     * {@code mj:validFrom} and {@code mj:validTo}.
     *
     * @throws InvalidGraphException if it is malformed, has blank nodes, or breaks a shape of {@code fact-shapes.ttl}
     */
    public static List<StatedFact> read(String turtle) {
        Model model = GraphReader.parse(turtle, false);
        GraphReader.refuseBlankNodes(turtle, model);
        GraphReader.checkShapes(turtle, model, SHAPES);
        return facts(model);
    }

    /**
     * Checks facts that did not come as Turtle.
     *
     * @throws InvalidGraphException if they break a shape; the subject is told, the line is 0
     */
    public static void check(Collection<StatedFact> facts) {
        GraphReader.checkShapes("", model(facts), SHAPES);
    }

    /** The facts as triples; those with days are described by a statement, too. */
    public static Model model(Collection<StatedFact> facts) {
        Model model = ModelFactory.createDefaultModel();
        int number = 0;
        for (StatedFact fact : facts) {
            Statement triple = triple(model, fact);
            model.add(triple);
            if (fact.validFrom() != null || fact.validTo() != null) {
                describe(model, triple, fact, ++number);
            }
        }
        return model;
    }

    /** What is known of named graphs: each by IRI, with values by the IRI of the property. */
    public static Model provenance(Map<String, Map<String, String>> graphs) {
        Model model = ModelFactory.createDefaultModel();
        graphs.forEach((graph, values) -> values.forEach((property, value) ->
                model.add(ResourceFactory.createResource(graph), ResourceFactory.createProperty(property), value)));
        return model;
    }

    private static void describe(Model model, Statement triple, StatedFact fact, int number) {
        Resource statement = model.createResource("urn:mingjian:statement:" + number, RDF.Statement)
                .addProperty(RDF.subject, triple.getSubject())
                .addProperty(RDF.predicate, triple.getPredicate())
                .addProperty(RDF.object, triple.getObject());
        date(model, statement, Vocabulary.VALID_FROM, fact.validFrom());
        date(model, statement, Vocabulary.VALID_TO, fact.validTo());
    }

    private static void date(Model model, Resource statement, Property property, @Nullable LocalDate day) {
        if (day != null) {
            statement.addProperty(property, model.createTypedLiteral(day.toString(), Vocabulary.DATE));
        }
    }

    private static Statement triple(Model model, StatedFact fact) {
        return model.createStatement(
                model.createResource(fact.subject()), model.createProperty(fact.predicate()), object(model, fact));
    }

    private static RDFNode object(Model model, StatedFact fact) {
        if (fact.kind().equals(StatedFact.IRI)) {
            return model.createResource(fact.object());
        }
        return fact.kind().startsWith("@")
                ? model.createLiteral(fact.object(), fact.kind().substring(1))
                : model.createTypedLiteral(
                        fact.object(), TypeMapper.getInstance().getSafeTypeByName(fact.kind()));
    }

    private static List<StatedFact> facts(Model model) {
        Map<StatedFact, StatedFact> facts = new LinkedHashMap<>();
        for (Statement statement : model.listStatements().toList()) {
            if (!statement.getSubject().hasProperty(RDF.type, RDF.Statement)) {
                StatedFact fact = fact(statement);
                facts.putIfAbsent(fact, fact);
            }
        }
        for (Resource dated :
                model.listSubjectsWithProperty(RDF.type, RDF.Statement).toList()) {
            StatedFact fact = fact(model.createStatement(
                    dated.getRequiredProperty(RDF.subject).getResource(),
                    model.createProperty(dated.getRequiredProperty(RDF.predicate)
                            .getResource()
                            .getURI()),
                    dated.getRequiredProperty(RDF.object).getObject()));
            facts.put(fact, fact.valid(day(dated, Vocabulary.VALID_FROM), day(dated, Vocabulary.VALID_TO)));
        }
        List<StatedFact> sorted = new ArrayList<>(facts.values());
        sorted.sort(ORDER);
        return sorted;
    }

    static StatedFact fact(Statement statement) {
        RDFNode object = statement.getObject();
        String kind = StatedFact.IRI;
        if (object.isLiteral()) {
            String language = object.asLiteral().getLanguage();
            kind = language.isEmpty() ? object.asLiteral().getDatatypeURI() : "@" + language;
        }
        return new StatedFact(
                statement.getSubject().getURI(),
                statement.getPredicate().getURI(),
                object.isLiteral()
                        ? object.asLiteral().getLexicalForm()
                        : object.asResource().getURI(),
                kind,
                null,
                null);
    }

    private static @Nullable LocalDate day(Resource statement, Property property) {
        Statement value = statement.getProperty(property);
        return value == null ? null : LocalDate.parse(value.getLiteral().getLexicalForm());
    }

    private static String shapes() {
        try (InputStream in =
                Objects.requireNonNull(FactGraphs.class.getResourceAsStream("/schemas/fact-shapes.ttl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
