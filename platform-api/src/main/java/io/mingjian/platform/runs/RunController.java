/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import io.mingjian.contracts.reasoning.ChainDifference;
import io.mingjian.contracts.reasoning.ReasoningChain;
import io.mingjian.platform.intake.IntakeProperties;
import io.mingjian.platform.intake.SubmissionReader;
import io.mingjian.platform.intake.WaitPreference;
import io.mingjian.platform.runs.RunView.RunList;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

@RestController
@RequestMapping("/v1/cases/{id}/runs")
@Tag(name = "Runs", description = RunController.ABOUT)
class RunController {

    static final String ABOUT = "What would have been decided if something were different. A run starts from a decided"
            + " run of the same case, uses again what was perceived and known, and reasons anew with the changes asked"
            + " for. Runs are experiments: the decision of the case stays that of run 1, whatever later runs decide.";

    private final SubmissionReader reader;
    private final RunAnswers answers;
    private final RunReads reads;
    private final IntakeProperties properties;

    RunController(SubmissionReader reader, RunAnswers answers, RunReads reads, IntakeProperties properties) {
        this.reader = reader;
        this.answers = answers;
        this.reads = reads;
        this.properties = properties;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Start a run",
            description = RunExamples.START,
            operationId = "startRun",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = RunSubmission.class),
                                            examples = {
                                                @ExampleObject(name = "replay", value = "{}"),
                                                @ExampleObject(name = "changed", value = RunSubmission.EXAMPLE)
                                            })))
    @ApiResponse(
            responseCode = "200",
            description = "Decided within the time of Prefer: wait",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(RunExamples.DECIDED)))
    @ApiResponse(
            responseCode = "202",
            description = "Accepted; Location names the run",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(RunExamples.ACCEPTED)))
    @ApiResponse(
            responseCode = "409",
            description = "The run to start from is not decided, the case has too many runs, or the Idempotency-Key"
                    + " was used for another body")
    @ApiResponse(responseCode = "422", description = "Readable, but not acceptable; code says why")
    @ApiResponse(responseCode = "503", description = "Too many cases wait; see Retry-After")
    DeferredResult<ResponseEntity<RunView>> start(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @Parameter(hidden = true) @RequestBody byte[] body,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        RunSubmission submission = reader.read(body, RunSubmission.class, "run");
        Duration wait = WaitPreference.of(headers.getFirst("Prefer"), properties.longestWait());
        return answers.answer(RunRequested.of(caller, id, submission, headers), wait);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the runs of a case, from the original on", operationId = "listRuns")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = RunList.class),
                            examples = @ExampleObject(RunExamples.LIST)))
    RunList list(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return reads.list(caller.tenant(), id);
    }

    @GetMapping(value = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read a run, its request and its decision",
            description = "`replayed` says whether the chain equals that of the run it starts from to the bit.",
            operationId = "readRun")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = RunView.class),
                            examples = @ExampleObject(RunExamples.DECIDED)))
    RunView read(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable int number) {
        return reads.read(caller.tenant(), id, number);
    }

    @GetMapping(value = "/{number}/chain", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read the reasoning chain of a run", operationId = "readRunChain")
    @ApiResponse(
            responseCode = "200",
            description = "The chain as canonical JSON; its SHA-256 is the decision's chainDigest",
            content = @Content(schema = @Schema(implementation = ReasoningChain.class)))
    ResponseEntity<byte[]> chain(@CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable int number) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(reads.chain(caller.tenant(), id, number));
    }

    @GetMapping(value = "/{first}/diff/{second}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Compare the reasoning of two runs",
            description = "The first step at which they part, the evidence that the second run has more, less or"
                    + " otherwise, both verdicts, and the beliefs that moved. Steps count from 0.",
            operationId = "compareRuns")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ChainDifference.class),
                            examples = @ExampleObject(RunExamples.DIFFERENCE)))
    ChainDifference compare(
            @CurrentCaller Caller caller, @PathVariable UUID id, @PathVariable int first, @PathVariable int second) {
        return reads.difference(caller.tenant(), id, first, second);
    }
}
