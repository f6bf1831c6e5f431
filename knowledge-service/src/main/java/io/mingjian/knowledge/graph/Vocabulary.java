/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.graph;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** Terms of the packs' graphs beside Dublin Core and SKOS. */
final class Vocabulary {

    static final String NAMESPACE = "urn:mingjian:vocabulary:";
    static final String CLAUSES = "urn:mingjian:clause:";
    static final String NODES = "urn:mingjian:node:";
    static final String PROCEDURES = "urn:mingjian:procedure:";
    static final String ACTIONS = "urn:mingjian:action:";

    static final Resource CLAUSE = ResourceFactory.createResource(NAMESPACE + "Clause");
    static final Resource NODE = ResourceFactory.createResource(NAMESPACE + "Node");
    static final Resource PROCEDURE = ResourceFactory.createResource(NAMESPACE + "Procedure");
    static final Property JURISDICTION = property("jurisdiction");
    static final Property INSTRUMENT = property("instrument");
    static final Property ARTICLE = property("article");
    static final Property TEXT = property("text");
    static final Property VALID_FROM = property("validFrom");
    static final Property VALID_TO = property("validTo");
    static final Property CONFIDENCE = property("confidence");
    static final Property STEP = property("step");
    static final Property POSITION = property("position");
    static final Property ACTION = property("action");
    static final Property INSTRUCTION = property("instruction");
    static final Property CONTAINS = property("contains");

    static final RDFDatatype DATE = XSDDatatype.XSDdate;

    private Vocabulary() {}

    private static Property property(String name) {
        return ResourceFactory.createProperty(NAMESPACE, name);
    }
}
