/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.decision.CaseReads;
import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/v1/batches")
@Tag(name = "Batches", description = "Many cases in one request")
class BatchController {

    private static final String JSON_LINES = "application/x-ndjson";

    private final BatchIntake batches;
    private final CaseReads reads;

    BatchController(BatchIntake batches, CaseReads reads) {
        this.batches = batches;
        this.reads = reads;
    }

    @PostMapping(consumes = {JSON_LINES, "application/jsonl", "application/x-jsonlines"})
    @Operation(
            summary = "Submit a batch",
            description = "One case a line, each in the JSON form of POST /v1/cases. Wrong lines are refused singly.",
            operationId = "submitBatch")
    @ApiResponse(responseCode = "202", description = "Stored; Location names the batch")
    ResponseEntity<BatchView> submit(@CurrentCaller Caller caller, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        BatchView batch = batches.receive(caller, request.getInputStream());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/batches/" + batch.id()))
                .body(batch);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read how far a batch is", operationId = "readBatch")
    BatchView read(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return batches.read(caller.tenant(), id);
    }

    @GetMapping(value = "/{id}/results", produces = JSON_LINES)
    @Operation(summary = "Read what became of every line, as JSON lines", operationId = "readBatchResults")
    ResponseEntity<StreamingResponseBody> results(@CurrentCaller Caller caller, @PathVariable UUID id) {
        batches.read(caller.tenant(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(JSON_LINES))
                .body(output -> write(caller.tenant(), id, output));
    }

    private void write(String tenant, UUID id, OutputStream output) throws IOException {
        List<BatchLineRecord> lines = batches.linesAfter(tenant, id, 0);
        while (!lines.isEmpty()) {
            for (BatchLineRecord line : lines) {
                output.write(ContractJson.mapper().writeValueAsBytes(result(tenant, line)));
                output.write('\n');
            }
            output.flush();
            lines = batches.linesAfter(tenant, id, lines.get(lines.size() - 1).number());
        }
    }

    private LineResult result(String tenant, BatchLineRecord line) {
        UUID caseId = line.caseId();
        String code = line.problemCode();
        return new LineResult(
                line.number(),
                line.status(),
                caseId == null ? null : reads.find(tenant, caseId).orElse(null),
                code == null
                        ? null
                        : new BatchView.LineProblem(line.number(), code, String.valueOf(line.problemDetail())));
    }

    /**
     * What became of a line.
     *
     * @param line number of the line, from 1
     * @param made the case, absent unless accepted
     * @param problem why it was refused, absent unless rejected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineResult(
            int line,
            BatchLineRecord.Status status,
            @JsonProperty("case") @Nullable CaseView made,
            BatchView.@Nullable LineProblem problem) {}
}
