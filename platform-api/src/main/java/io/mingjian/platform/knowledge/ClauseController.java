/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clauses", description = "Which past decisions of the own tenant a change of clauses touches")
class ClauseController {

    private final Knowledge knowledge;

    ClauseController(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/clauses/{clause}/decisions")
    @Operation(summary = "List the decisions that cite a clause", operationId = "listCitingDecisions")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = CitingDecisions.class),
                            examples = @ExampleObject(KnowledgeExamples.DECISIONS)))
    CitingDecisions citing(
            @CurrentCaller Caller caller,
            @PathVariable String clause,
            @Parameter(description = "next of the page before") @RequestParam(required = false) @Nullable UUID after,
            @Parameter(description = "1 to 500") @RequestParam(defaultValue = "100") int limit) {
        KnowledgePath path = KnowledgePath.of("/v1/clauses/{clause}/decisions", clause)
                .with("after", after)
                .with("limit", limit);
        return knowledge.get(caller, path, CitingDecisions.class);
    }

    @GetMapping("/packs/{name}/changes")
    @Operation(
            summary = "Compare the clauses of two versions of a pack",
            description = "With the number of the tenant's decisions that cite each.",
            operationId = "comparePackVersions")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ChangedClauses.class),
                            examples = @ExampleObject(KnowledgeExamples.CHANGES)))
    ChangedClauses changes(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to) {
        KnowledgePath path = KnowledgePath.of("/v1/packs/{name}/changes", name)
                .with("from", from)
                .with("to", to);
        return knowledge.get(caller, path, ChangedClauses.class);
    }

    /**
     * A page of decisions.
     *
     * @param next what {@code after} must be for the next page; absent on the last
     */
    record CitingDecisions(
            List<CitingDecision> decisions, @Nullable UUID next) {}

    /** A decision that cites a clause. */
    record CitingDecision(
            String clause,
            UUID decisionId,
            UUID caseId,
            int run,
            @Nullable String packName,
            @Nullable String packVersion,
            Outcome outcome,
            Instant recordedAt) {}

    /** The clauses that differ, by identifier. */
    record ChangedClauses(String pack, String from, String to, SortedMap<String, ChangedClause> clauses) {}

    /**
     * A clause that differs.
     *
     * @param change what happened to it
     * @param decisions decisions of the tenant that cite it, whichever version judged
     */
    record ChangedClause(Change change, long decisions) {}

    /** What happened to a clause between the versions. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }
}
