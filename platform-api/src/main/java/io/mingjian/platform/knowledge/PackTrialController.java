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
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "Pack trials", description = PackTrialController.ABOUT)
class PackTrialController {

    static final String ABOUT =
            "Versions that judge beside the live one, to be compared with it: live cases (shadow) or"
                    + " recorded ones (back-test). What they conclude reaches no client and no ledger. Reports count the cases of"
                    + " the caller's tenant.";

    private final PackTrials trials;

    PackTrialController(PackTrials trials) {
        this.trials = trials;
    }

    @PostMapping(path = "/packs/{name}/versions/{version}/shadow", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Let a version judge live cases beside the live version",
            description = "In place of the shadow that the pack had. A shadow judges cases of all tenants, so that only"
                    + " the operator starts one.",
            operationId = "startShadow")
    @ApiResponse(
            responseCode = "201",
            content =
                    @Content(
                            schema = @Schema(implementation = TrialViews.Trial.class),
                            examples = @ExampleObject(KnowledgeExamples.TRIAL)))
    TrialViews.Trial startShadow(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable String version,
            @Parameter(description = "share of the cases that is judged, in (0, 1]") @RequestParam(defaultValue = "0.1")
                    double share) {
        return trials.startShadow(caller, name, version, share);
    }

    @GetMapping(path = "/packs/{name}/shadow", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read how the latest shadow of a pack judges", operationId = "readShadow")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TrialViews.Report.class),
                            examples = @ExampleObject(KnowledgeExamples.REPORT)))
    TrialViews.Report shadow(@CurrentCaller Caller caller, @PathVariable String name) {
        return trials.shadow(caller, name);
    }

    @DeleteMapping("/packs/{name}/shadow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the shadow of a pack; its report stays", operationId = "endShadow")
    void endShadow(@CurrentCaller Caller caller, @PathVariable String name) {
        trials.endShadow(caller, name);
    }

    @PostMapping(path = "/packs/{name}/versions/{version}/backtest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Judge the tenant's latest recorded cases again with a version",
            description =
                    "From what was perceived then. Changes nothing that others see, so that policy editors of every"
                            + " tenant may start one.",
            operationId = "startBacktest")
    @ApiResponse(
            responseCode = "202",
            description = "Started; Location names the report",
            content =
                    @Content(
                            schema = @Schema(implementation = TrialViews.Trial.class),
                            examples = @ExampleObject(KnowledgeExamples.TRIAL)))
    ResponseEntity<TrialViews.Trial> startBacktest(
            @CurrentCaller Caller caller,
            @PathVariable String name,
            @PathVariable String version,
            @Parameter(description = "most cases that are judged, 1 to 5000") @RequestParam(defaultValue = "500")
                    int count) {
        TrialViews.Trial started = trials.startBacktest(caller, name, version, count);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/backtests/" + started.id()))
                .body(started);
    }

    @GetMapping(path = "/backtests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read the report on a back-test as far as it is",
            description = "`given` grows until `job.state` is no longer RUNNING; `compared` follows.",
            operationId = "readBacktest")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = TrialViews.Report.class),
                            examples = @ExampleObject(KnowledgeExamples.REPORT)))
    TrialViews.Report backtest(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return trials.backtest(caller, id);
    }
}
