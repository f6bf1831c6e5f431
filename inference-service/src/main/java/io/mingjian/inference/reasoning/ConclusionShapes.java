/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.jspecify.annotations.Nullable;

/**
 * The shapes (SHACL, W3C Recommendation of 2017) that a pack wants every conclusion to meet, compiled once. Thread-safe;
 * answers for the latest {@link #REMEMBERED} conclusions are remembered, since most cases end in one of few.
 */
final class ConclusionShapes {

    /** Conclusions remembered per policy. */
    static final int REMEMBERED = 512;

    private record Question(Conclusion conclusion, Map<String, Boolean> inForce) {}

    private final @Nullable Shapes shapes;
    private final Map<Question, List<LocalizedText>> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, List<LocalizedText>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private ConclusionShapes(@Nullable Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Compiles shapes.
     *
     * @param turtle shapes in Turtle, or null for a pack that has none
     * @throws org.apache.jena.riot.RiotException if the text is no Turtle
     */
    static ConclusionShapes of(@Nullable String turtle) {
        if (turtle == null) {
            return new ConclusionShapes(null);
        }
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(model);
        return new ConclusionShapes(Shapes.parse(model.getGraph()));
    }

    /** The shapes that a conclusion breaks, by their messages, sorted; empty where all hold. */
    List<LocalizedText> broken(Conclusion conclusion, CaseLaw law) {
        if (shapes == null) {
            return List.of();
        }
        Question question = new Question(conclusion, law.inForce(conclusion.citations()));
        synchronized (answers) {
            List<LocalizedText> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        List<LocalizedText> broken = validate(shapes, ConclusionGraph.of(conclusion, law));
        synchronized (answers) {
            answers.put(question, broken);
        }
        return broken;
    }

    private static List<LocalizedText> validate(Shapes shapes, Graph graph) {
        Map<String, LocalizedText> messages = new TreeMap<>();
        for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
            LocalizedText message = message(shapes.getGraph(), entry);
            messages.put(message.zh() + message.en(), message);
        }
        return new ArrayList<>(messages.values());
    }

    /** The shape's own messages by language; SHACL's words where it has none. */
    private static LocalizedText message(Graph graph, ReportEntry entry) {
        Map<String, String> byLanguage = new TreeMap<>();
        graph.find(entry.source(), SHACLM.message.asNode(), Node.ANY)
                .forEachRemaining(triple -> byLanguage.put(
                        triple.getObject().getLiteralLanguage(),
                        triple.getObject().getLiteralLexicalForm()));
        return new LocalizedText(
                byLanguage.getOrDefault("zh", entry.message()), byLanguage.getOrDefault("en", entry.message()));
    }
}
