/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql;

import io.mingjian.knowledge.graph.KnowledgeGraph;
import io.mingjian.ring.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.http.Service;
import org.springframework.http.HttpStatus;

/**
 * SPARQL 1.1 queries over the graphs of all live packs: the default graph is their union, and each is a named graph
 * {@code urn:mingjian:pack:<name>}. Nothing outside the process is reached. Thread-safe.
 */
public final class SparqlQueries {

    /** Media type of SELECT and ASK results. */
    public static final String RESULTS_JSON = "application/sparql-results+json";

    /** Media type of CONSTRUCT and DESCRIBE results. */
    public static final String JSON_LD = "application/ld+json";

    private static final String GRAPHS = "urn:mingjian:pack:";

    private final Dataset dataset;
    private final Duration timeout;
    private final int maxBytes;

    /**
     * @param graphs graphs by pack name
     * @param timeout longest time that a query may run
     * @param maxBytes largest answer in bytes
     */
    public SparqlQueries(Map<String, KnowledgeGraph> graphs, Duration timeout, int maxBytes) {
        Model union = ModelFactory.createDefaultModel();
        this.dataset = DatasetFactory.createGeneral();
        graphs.forEach((name, graph) -> {
            union.add(graph.model());
            dataset.addNamedModel(GRAPHS + name, graph.model());
        });
        dataset.setDefaultModel(union);
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    /**
     * Runs a query.
     *
     * @throws ProblemException if it is no allowed query (400), takes too long (503) or answers too much (413)
     */
    public SparqlAnswer run(String text) {
        Query query = parse(text);
        try (QueryExecution execution = QueryExecution.dataset(dataset)
                .query(query)
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .set(Service.httpServiceAllowed, false)
                .build()) {
            return answer(query, execution);
        } catch (QueryCancelledException e) {
            throw problem(HttpStatus.SERVICE_UNAVAILABLE, "query-timeout", "the query ran longer than " + timeout);
        } catch (QueryException e) {
            throw problem(HttpStatus.BAD_REQUEST, "query-refused", "the query cannot be run here");
        } catch (BoundedOutput.Exceeded e) {
            throw problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "result-too-large",
                    "the answer has more than " + maxBytes + " bytes");
        }
    }

    private SparqlAnswer answer(Query query, QueryExecution execution) {
        ByteArrayOutputStream out = new BoundedOutput(maxBytes);
        if (query.isSelectType()) {
            ResultSetFormatter.outputAsJSON(out, execution.execSelect());
        } else if (query.isAskType()) {
            ResultSetFormatter.outputAsJSON(out, execution.execAsk());
        } else {
            Model model = query.isConstructType() ? execution.execConstruct() : execution.execDescribe();
            RDFDataMgr.write(out, model, Lang.JSONLD);
            return new SparqlAnswer(JSON_LD, out.toByteArray());
        }
        return new SparqlAnswer(RESULTS_JSON, out.toByteArray());
    }

    private static Query parse(String text) {
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (QueryException e) {
            throw problem(HttpStatus.BAD_REQUEST, "query-malformed", "not a SPARQL 1.1 query; updates are not taken");
        }
        // SERVICE and LOAD reach other hosts; java: names would load classes
        String normal = query.serialize().toLowerCase(Locale.ROOT);
        if (RemoteParts.in(query) || normal.contains("<java:")) {
            throw problem(HttpStatus.BAD_REQUEST, "query-refused", "SERVICE and extension functions are not taken");
        }
        return query;
    }

    private static ProblemException problem(HttpStatus status, String code, String detail) {
        return new ProblemException(status, code, "SPARQL query not answered", detail);
    }
}
