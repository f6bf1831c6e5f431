/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.Action;
import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.reasoning.Citation;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A conclusion as a small graph, in the vocabulary of the packs:
 *
 * <pre>{@code
 * <urn:mingjian:conclusion> a mj:Conclusion ; mj:outcome "BLOCK" ; mj:severity 3 ;
 *     mj:believes hypothesis:weapon ; mj:cites clause:CN-GUN-003 ; mj:action action:delist .
 * hypothesis:weapon a mj:Violation ; mj:stops <urn:mingjian:conclusion> ; mj:severity 3 ;
 *     mj:cites clause:CN-GUN-003 ; mj:procedure procedure:delist-prohibited .
 * clause:CN-GUN-003 a mj:CitedClause ; mj:instrument "…" ; mj:article "…" ; mj:inForce true .
 * action:delist a mj:Action ; mj:prescribedBy procedure:delist-prohibited .
 * }</pre>
 *
 * <p>The conclusion is also a {@code mj:PassConclusion}, {@code mj:ReviewConclusion} or {@code mj:BlockConclusion}, and
 * with severity 3 a {@code mj:Emergency}; a hypothesis is a {@code mj:Violation} or {@code mj:Hazard}, so that shapes can
 * aim at them.
 */
final class ConclusionGraph {

    private static final String VOCABULARY = "urn:mingjian:vocabulary:";
    private static final int EMERGENCY = 3;

    private final Model model = ModelFactory.createDefaultModel();
    private final Resource root = model.createResource("urn:mingjian:conclusion");
    private final CaseLaw law;

    private ConclusionGraph(CaseLaw law) {
        this.law = law;
    }

    static Graph of(Conclusion conclusion, CaseLaw law) {
        ConclusionGraph graph = new ConclusionGraph(law);
        graph.outcome(conclusion);
        conclusion.citations().forEach(graph::cited);
        conclusion.believed().forEach(graph::believed);
        conclusion.blocking().forEach(id -> graph.link(node("hypothesis", id), "stops", graph.root));
        conclusion.actions().forEach(action -> graph.prescribed(action, conclusion));
        return graph.model.getGraph();
    }

    private void outcome(Conclusion conclusion) {
        String name = conclusion.outcome().name();
        type(root, "Conclusion");
        type(root, name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + "Conclusion");
        if (conclusion.severity() == EMERGENCY) {
            type(root, "Emergency");
        }
        literal(root, "outcome", name);
        literal(root, "severity", conclusion.severity());
    }

    private void cited(Citation citation) {
        Resource clause = node("clause", citation.clause());
        Resource hypothesis = node("hypothesis", citation.hypothesis());
        type(clause, "CitedClause");
        type(hypothesis, "Violation");
        literal(clause, "instrument", citation.instrument());
        literal(clause, "article", citation.article());
        literal(
                clause,
                "inForce",
                law.clause(citation.clause()).filter(this::inForce).isPresent());
        link(root, "cites", clause);
        link(hypothesis, "cites", clause);
    }

    private boolean inForce(Clause clause) {
        return clause.isValidAt(law.asOf());
    }

    private void believed(Hypothesis hypothesis) {
        Resource node = node("hypothesis", hypothesis.id());
        String kind = hypothesis.kind().name();
        type(node, kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
        literal(node, "severity", hypothesis.severity());
        link(root, "believes", node);
        law.procedure(hypothesis).ifPresent(procedure -> link(node, "procedure", node("procedure", procedure.id())));
    }

    private void prescribed(Action action, Conclusion conclusion) {
        Resource node = node("action", action.id());
        type(node, "Action");
        link(root, "action", node);
        conclusion.believed().stream()
                .flatMap(hypothesis -> law.procedure(hypothesis).stream())
                .filter(procedure -> procedure.actions().contains(action))
                .forEach(procedure -> link(node, "prescribedBy", node("procedure", procedure.id())));
    }

    private static Resource node(String kind, String id) {
        return ResourceFactory.createResource("urn:mingjian:" + kind + ":" + id);
    }

    private void type(Resource subject, String name) {
        model.add(subject, RDF.type, ResourceFactory.createResource(VOCABULARY + name));
    }

    private void link(Resource subject, String name, Resource object) {
        model.add(subject, ResourceFactory.createProperty(VOCABULARY, name), object);
    }

    private void literal(Resource subject, String name, Object value) {
        model.add(subject, ResourceFactory.createProperty(VOCABULARY, name), ResourceFactory.createTypedLiteral(value));
    }
}
