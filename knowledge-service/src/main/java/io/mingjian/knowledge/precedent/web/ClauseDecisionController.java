/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent.web;

import io.mingjian.knowledge.fact.web.TenantHeader;
import io.mingjian.knowledge.precedent.CitingDecision;
import io.mingjian.knowledge.precedent.ClauseChanges;
import io.mingjian.knowledge.precedent.persistence.Citations;
import io.mingjian.ring.web.ProblemException;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which past decisions of a tenant a change of clauses touches. */
@RestController
class ClauseDecisionController {

    private static final int MOST = 500;

    private final Citations citations;
    private final ClauseChanges changes;

    ClauseDecisionController(Citations citations, ClauseChanges changes) {
        this.citations = citations;
        this.changes = changes;
    }

    /** The decisions that cite a clause, by their identifiers; {@code after} is the last one of the page before. */
    @GetMapping("/v1/clauses/{clause}/decisions")
    Page citing(
            @PathVariable String clause,
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw refused("limit must be 1 to " + MOST + ", got: " + limit);
        }
        List<CitingDecision> found = citations.of(TenantHeader.require(tenant), clause, after, limit + 1);
        List<CitingDecision> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, found.size() > limit ? page.get(limit - 1).decisionId() : null);
    }

    /** The clauses that differ between two installed versions of a pack, with the number of decisions that cite each. */
    @GetMapping("/v1/packs/{pack}/changes")
    Report changes(
            @PathVariable String pack,
            @RequestParam String from,
            @RequestParam String to,
            @RequestHeader(name = TenantHeader.NAME, required = false) @Nullable String tenant) {
        SortedMap<String, ClauseChanges.Touched> clauses = changes.between(pack, from, to, TenantHeader.require(tenant))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND,
                        "pack-version-unknown",
                        "Unknown pack version",
                        "versions " + from + " and " + to + " of " + pack + " were not both installed here"));
        return new Report(pack, from, to, clauses);
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "parameter-invalid", "Parameter not taken", detail);
    }

    /**
     * A page of decisions.
     *
     * @param decisions decisions by their identifiers
     * @param next what {@code after} must be for the next page, or null on the last
     */
    record Page(List<CitingDecision> decisions, @Nullable UUID next) {}

    /** The clauses that differ, by identifier. */
    record Report(String pack, String from, String to, SortedMap<String, ClauseChanges.Touched> clauses) {}
}
