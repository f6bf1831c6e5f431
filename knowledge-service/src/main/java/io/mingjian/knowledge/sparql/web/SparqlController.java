/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.sparql.web;

import io.mingjian.knowledge.fact.web.TenantHeader;
import io.mingjian.knowledge.sparql.SparqlAnswer;
import io.mingjian.knowledge.sparql.SparqlQueries;
import io.mingjian.ring.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** SPARQL 1.1 Protocol, query operation only (section 2.1). */
@RestController
@RequestMapping("/sparql")
class SparqlController {

    private final SparqlQueries queries;

    SparqlController(SparqlQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    ResponseEntity<byte[]> get(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable String query) {
        return answer(query, tenant);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> form(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String update) {
        if (update != null) {
            throw refused("updates are not taken");
        }
        return answer(query, tenant);
    }

    @PostMapping(consumes = "application/sparql-query")
    ResponseEntity<byte[]> direct(
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @RequestBody byte[] query) {
        return answer(new String(query, java.nio.charset.StandardCharsets.UTF_8), tenant);
    }

    private ResponseEntity<byte[]> answer(@Nullable String query, @Nullable String tenant) {
        if (query == null || query.isBlank()) {
            throw refused("parameter query is missing");
        }
        SparqlAnswer answer = queries.run(query, tenant == null ? null : TenantHeader.require(tenant));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(answer.mediaType()))
                .body(answer.body());
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "query-malformed", "SPARQL query not answered", detail);
    }
}
