/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql;

import io.mingjian.knowledge.fact.FactSet;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.ring.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.exec.http.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * SPARQL 1.1 queries over the graphs of all live packs and the facts of one tenant: the default graph is their union,
 * each pack is a named graph {@code urn:mingjian:pack:<name>}, each import {@code urn:mingjian:import:<id>}, and
 * {@code urn:mingjian:provenance} tells where they are from. Nothing outside the process is reached. Thread-safe.
 */
public final class SparqlQueries {

    /** Media type of SELECT and ASK results. */
    public static final String RESULTS_JSON = "application/sparql-results+json";

    /** Media type of CONSTRUCT and DESCRIBE results. */
    public static final String JSON_LD = "application/ld+json";

    private final Packs packs;
    private final Function<String, FactSet> facts;
    private final Duration timeout;
    private final int maxBytes;

    /**
     * @param packs the live packs
     * @param facts facts by tenant
     * @param timeout longest time that a query may run
     * @param maxBytes largest answer in bytes
     */
    public SparqlQueries(Packs packs, Function<String, FactSet> facts, Duration timeout, int maxBytes) {
        this.packs = packs;
        this.facts = facts;
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    /**
     * Runs a query.
     *
     * @param text the query
     * @param tenant whose facts it sees beside the packs, or null for the packs alone
     * @throws ProblemException if it is no allowed query (400), takes too long (503) or answers too much (413)
     */
    public SparqlAnswer run(String text, @Nullable String tenant) {
        Query query = parse(text);
        Dataset dataset = QueriedGraphs.of(packs.all(), tenant == null ? FactSet.NONE : facts.apply(tenant));
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
