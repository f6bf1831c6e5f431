/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Facts", description = "What the own tenant states of the world; cases are judged with it from then on")
class FactController {

    private static final String TURTLE = "text/turtle";
    private static final String CSV = "text/csv";
    private static final ParameterizedTypeReference<List<FactViews.Conflict>> CONFLICTS =
            new ParameterizedTypeReference<>() {};

    private final Knowledge knowledge;
    private final PolicyActs acts;

    FactController(Knowledge knowledge, PolicyActs acts) {
        this.knowledge = knowledge;
        this.acts = acts;
    }

    @PostMapping(path = "/facts", consumes = TURTLE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Import facts",
            description = "UTF-8, up to 8 MiB: RDF Turtle, or CSV with a header line (RFC 4180), whose columns"
                    + " `subjectColumn` and `column=NAME=RELATION` name.",
            operationId = "importFacts",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = TURTLE,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(KnowledgeExamples.TURTLE))))
    @ApiResponse(
            responseCode = "201",
            description = "Imported",
            content =
                    @Content(
                            schema = @Schema(implementation = FactViews.Imported.class),
                            examples = @ExampleObject(KnowledgeExamples.IMPORTED)))
    @ApiResponse(responseCode = "200", description = "The same facts of the same source were imported before")
    @ApiResponse(responseCode = "422", description = "The facts are refused, with `line` and `place`")
    ResponseEntity<FactViews.Imported> turtle(
            @CurrentCaller Caller caller,
            @Parameter(description = "document or system that states them") @RequestParam String source,
            @Parameter(hidden = true) @RequestBody byte[] body) {
        return imported(caller, facts(caller, source), new Knowledge.Content(MediaType.valueOf(TURTLE), body));
    }

    @PostMapping(path = "/facts", consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Import facts", operationId = "importFactTable")
    ResponseEntity<FactViews.Imported> table(
            @CurrentCaller Caller caller,
            @ParameterObject TableParameters table,
            @Parameter(hidden = true) @RequestBody byte[] body) {
        KnowledgePath path = facts(caller, table.source() == null ? "" : table.source())
                .with("subjectColumn", table.subjectColumn())
                .withEach("column", table.column())
                .with("validFromColumn", table.validFromColumn())
                .with("validToColumn", table.validToColumn())
                .withEach("functional", table.functional());
        return imported(caller, path, new Knowledge.Content(MediaType.valueOf(CSV), body));
    }

    @GetMapping(path = "/facts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List facts, by their identifiers", operationId = "listFacts")
    FactViews.Page list(@CurrentCaller Caller caller, @ParameterObject FactFilter filter) {
        KnowledgePath path = KnowledgePath.of("/v1/facts")
                .with("subject", filter.subject())
                .with("relation", filter.relation())
                .with("asOf", filter.asOf())
                .with("after", filter.after());
        return knowledge.get(caller, path, FactViews.Page.class);
    }

    @DeleteMapping("/facts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back one fact", operationId = "takeBackFact")
    void takeBack(@CurrentCaller Caller caller, @PathVariable UUID id) {
        acts.perform(
                caller,
                () -> knowledge.delete(caller, KnowledgePath.of("/v1/facts/{id}", id)),
                new PolicyActs.Act("fact.taken-back", "fact/" + id, Map.of()));
    }

    @DeleteMapping("/facts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back an import with all its facts", operationId = "takeBackImport")
    void takeBackImport(@CurrentCaller Caller caller, @RequestParam("import") UUID id) {
        acts.perform(
                caller,
                () -> knowledge.delete(caller, KnowledgePath.of("/v1/facts").with("import", id)),
                new PolicyActs.Act("fact-import.taken-back", "fact-import/" + id, Map.of()));
    }

    @GetMapping(path = "/conflicts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "List what contradicts",
            description = "Among the tenant's facts, and between them and the live packs. Nothing is overwritten.",
            operationId = "listConflicts")
    FactViews.Conflicts conflicts(@CurrentCaller Caller caller) {
        return new FactViews.Conflicts(knowledge.get(caller, KnowledgePath.of("/v1/conflicts"), CONFLICTS));
    }

    private static KnowledgePath facts(Caller caller, String source) {
        return KnowledgePath.of("/v1/facts").with("source", source).with("by", PolicyActs.nameOf(caller));
    }

    private ResponseEntity<FactViews.Imported> imported(Caller caller, KnowledgePath path, Knowledge.Content content) {
        ResponseEntity<FactViews.Imported> answer = acts.perform(
                caller,
                () -> knowledge.post(caller, path, content, FactViews.Imported.class),
                made -> act(Knowledge.body(made)));
        return ResponseEntity.status(answer.getStatusCode()).body(Knowledge.body(answer));
    }

    private static PolicyActs.Act act(FactViews.Imported made) {
        return new PolicyActs.Act(
                "facts.imported",
                "fact-import/" + made.imported().id(),
                Map.of("digest", made.imported().digest(), "facts", Integer.toString(made.facts())));
    }

    /**
     * What a CSV import says beside its rows.
     *
     * @param source document or system that states them
     * @param subjectColumn column of the subjects
     * @param column a column with its relation, as {@code NAME=RELATION}; may come again
     * @param validFromColumn column of the first day
     * @param validToColumn column of the last day
     * @param functional relations that have one value at a time
     */
    record TableParameters(
            @Nullable String source,
            @Nullable String subjectColumn,
            @Nullable List<String> column,
            @Nullable String validFromColumn,
            @Nullable String validToColumn,
            @Nullable List<String> functional) {}

    /**
     * Which facts are listed.
     *
     * @param subject of this subject alone
     * @param relation of this relation alone
     * @param asOf that hold on this day, as {@code 2026-11-25}
     * @param after from the one after this on: {@code next} of the page before
     */
    record FactFilter(
            @Nullable String subject,
            @Nullable String relation,
            @Nullable String asOf,
            @Nullable UUID after) {}
}
