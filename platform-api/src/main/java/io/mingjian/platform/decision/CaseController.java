/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mingjian.contracts.percept.Perception;
import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.cases.CaseRecord;
import io.mingjian.platform.cases.CaseStatus;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/cases")
@Tag(name = "Cases")
class CaseController {

    private static final int LARGEST_PAGE = 200;

    private final CaseReads reads;

    CaseController(CaseReads reads) {
        this.reads = reads;
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Read a case and its decision",
            description = "The decision of a case is that of its original run. Later runs are experiments: they never"
                    + " change the case, its status or its decision, and are read at /v1/cases/{id}/runs.",
            operationId = "readCase")
    CaseView read(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return reads.read(caller.tenant(), id);
    }

    @GetMapping(value = "/{id}/chain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the reasoning chain of the case's decision", operationId = "readChain")
    @ApiResponse(
            responseCode = "200",
            description = "The chain as canonical JSON; its SHA-256 is the decision's chainDigest",
            content = @Content(schema = @Schema(implementation = ReasoningChain.class)))
    ResponseEntity<byte[]> chain(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(reads.chain(caller.tenant(), id));
    }

    @GetMapping(value = "/{id}/perception", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read what models and decoders saw in the case, each with its place",
            operationId = "readPerception")
    @ApiResponse(
            responseCode = "200",
            description = "The percepts behind the case's decision",
            content = @Content(schema = @Schema(implementation = Perception.class)))
    ResponseEntity<byte[]> perception(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(reads.perception(caller.tenant(), id));
    }

    @GetMapping("/{id}/attachments/{name}")
    @Operation(summary = "Read the bytes of a picture", operationId = "readAttachment")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes as they were submitted",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> attachment(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable String name) {
        var found = reads.attachment(caller.tenant(), id, name);
        ContentDisposition disposition = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.attachment().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .eTag(found.attachment().content().sha256())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(found.bytes());
    }

    @GetMapping
    @Operation(summary = "List cases, newest first", operationId = "listCases")
    CasePage list(@CurrentCaller Caller caller, ListRequest wanted, @RequestParam(defaultValue = "50") int limit) {
        int count = Math.max(1, Math.min(limit, LARGEST_PAGE));
        List<CaseRecord> found = reads.page(
                caller.tenant(), wanted.filter().within(caller.scope().packs()), count + 1);
        List<CaseRecord> shown = found.subList(0, Math.min(count, found.size()));
        String next = found.size() > count
                ? CaseFilter.cursorOf(shown.get(shown.size() - 1).getId())
                : null;
        return new CasePage(shown.stream().map(CaseSummary::of).toList(), next);
    }

    /**
     * Which cases are wanted.
     *
     * @param cursor {@code next} of the page before
     */
    record ListRequest(
            @Nullable String pack,
            @Nullable Outcome outcome,
            @Nullable CaseStatus status,
            @Nullable String cursor) {

        CaseFilter filter() {
            return new CaseFilter(pack, outcome, status, CaseFilter.placeOf(cursor));
        }
    }

    /**
     * A page of cases.
     *
     * @param next cursor of the next page, absent on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CasePage(List<CaseSummary> cases, @Nullable String next) {}

    /** A case in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseSummary(
            UUID id,
            String pack,
            CaseStatus status,
            int run,
            @Nullable Outcome outcome,
            @Nullable Integer severity,
            Instant submittedAt,
            @Nullable Instant decidedAt) {

        static CaseSummary of(CaseRecord found) {
            return new CaseSummary(
                    found.getId(),
                    found.pack(),
                    found.status(),
                    found.run(),
                    found.outcome(),
                    found.severity(),
                    found.submittedAt(),
                    found.decidedAt());
        }
    }
}
