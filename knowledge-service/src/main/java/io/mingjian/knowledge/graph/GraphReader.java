/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shared.JenaException;

/** Reads a pack's Turtle and checks it against the pack's SHACL shapes. */
public final class GraphReader {

    private static final Pattern LINE = Pattern.compile("line: (\\d+)");

    private GraphReader() {}

    /**
     * Reads a graph.
     *
     * @param turtle the graph
     * @param shapes SHACL shapes in Turtle that it must satisfy
     * @throws InvalidGraphException if either is malformed, the graph has blank nodes, or a shape is not satisfied
     */
    public static KnowledgeGraph read(String turtle, String shapes) {
        Model model = parse(turtle, false);
        refuseBlankNodes(turtle, model);
        checkShapes(turtle, model, shapes);
        Hierarchies.cycle(model).ifPresent(cycle -> {
            String first = prefixed(model, cycle.get(0).asNode());
            String all =
                    cycle.stream().map(node -> prefixed(model, node.asNode())).collect(Collectors.joining(" → "));
            throw new InvalidGraphException(false, lineOf(turtle, first), first, "the hierarchy has a cycle: " + all);
        });
        try {
            return KnowledgeGraph.of(model);
        } catch (IllegalArgumentException | DateTimeException | JenaException e) {
            throw new InvalidGraphException(false, 0, "/", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks that a text holds SHACL shapes.
     *
     * @throws InvalidGraphException if it is malformed or holds no shape with a target
     */
    public static void requireShapes(String turtle) {
        Shapes shapes = Shapes.parse(parse(turtle, true).getGraph());
        if (shapes.getTargetShapes().isEmpty()) {
            throw new InvalidGraphException(true, 0, "/", "expected at least one shape with a target, got none");
        }
    }

    static void checkShapes(String turtle, Model model, String shapes) {
        Model shapeModel = parse(shapes, true);
        try {
            var report = ShaclValidator.get().validate(Shapes.parse(shapeModel.getGraph()), model.getGraph());
            if (!report.conforms()) {
                throw broken(turtle, model, report.getEntries());
            }
        } catch (ShaclException e) {
            throw new InvalidGraphException(true, 0, "/", "not valid SHACL: " + e.getMessage());
        }
    }

    static Model parse(String turtle, boolean ofShapes) {
        Model model = ModelFactory.createDefaultModel();
        try {
            RDFParser.fromString(turtle, Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(model);
            return model;
        } catch (RiotException e) {
            throw new InvalidGraphException(
                    ofShapes, lineIn(String.valueOf(e.getMessage())), "/", "not valid Turtle: " + e.getMessage());
        }
    }

    private static int lineIn(String message) {
        var matcher = LINE.matcher(message);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    static void refuseBlankNodes(String turtle, Model model) {
        Comparator<Statement> namedSubjectsFirst = Comparator.comparing(
                        (Statement statement) -> statement.getSubject().isAnon())
                .thenComparing(statement -> statement.getSubject().toString());
        model.listStatements().toList().stream()
                .filter(statement ->
                        statement.getSubject().isAnon() || statement.getObject().isAnon())
                .min(namedSubjectsFirst)
                .ifPresent(statement -> {
                    boolean named = !statement.getSubject().isAnon();
                    String subject =
                            named ? prefixed(model, statement.getSubject().asNode()) : "/";
                    String problem = "blank nodes have no stable name; give the resource an IRI: " + statement;
                    throw new InvalidGraphException(false, named ? lineOf(turtle, subject) : 0, subject, problem);
                });
    }

    private static InvalidGraphException broken(String turtle, Model model, Iterable<ReportEntry> entries) {
        ReportEntry entry = entries.iterator().next();
        String subject = prefixed(model, entry.focusNode());
        String path = entry.resultPath() == null ? "" : " (" + entry.resultPath() + ")";
        return new InvalidGraphException(false, lineOf(turtle, subject), subject, entry.message() + path);
    }

    private static String prefixed(Model model, Node node) {
        String name = node.isURI() ? model.qnameFor(node.getURI()) : null;
        return name == null ? node.toString() : name;
    }

    /** The first line that begins with the subject, else that names it, else 0; Jena's triples keep no line. */
    private static int lineOf(String turtle, String subject) {
        Pattern name = Pattern.compile(Pattern.quote(subject) + "(?![\\w-])");
        List<String> lines = turtle.lines().toList();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher found = name.matcher(lines.get(i));
            if (found.lookingAt()) {
                return i + 1;
            }
            first = first == 0 && found.find() ? i + 1 : first;
        }
        return first;
    }
}
