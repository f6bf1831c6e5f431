/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import io.mingjian.platform.intake.CaseSubmission;
import io.mingjian.platform.intake.SubmissionReader;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reviews")
class AppealController {

    private static final String EXAMPLE = """
            {"reason":"商品有完整销量证明，见附件。","texts":{"proof":"2025 年度销量审计报告编号 A-17"}}""";

    private final AppealIntake appeals;
    private final SubmissionReader reader;

    AppealController(AppealIntake appeals, SubmissionReader reader) {
        this.appeals = appeals;
        this.reader = reader;
    }

    @PostMapping(value = "/v1/cases/{id}/appeals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Appeal against the decision of a case",
            description =
                    "The case is judged once more as a run of its own, with the new evidence beside what was there;"
                            + " then a person who has had no part in it decides. Location names the run.",
            operationId = "appeal",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = AppealRequest.class),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "202", description = "Taken")
    @ApiResponse(responseCode = "409", description = "Not decided yet, a person is at it, or appealed too often")
    @ApiResponse(responseCode = "422", description = "No reason, or evidence that is not acceptable")
    ResponseEntity<FiledAppeal> file(
            @CurrentCaller Caller caller, @PathVariable UUID id, @Parameter(hidden = true) @RequestBody byte[] body) {
        AppealRequest request = reader.read(body, AppealRequest.class, "appeal");
        int run = appeals.file(caller, id, Objects.requireNonNullElse(request.reason(), ""), request.evidence());
        return ResponseEntity.accepted()
                .location(URI.create("/v1/cases/" + id + "/runs/" + run))
                .body(new FiledAppeal(id, run));
    }

    /**
     * An appeal as a client sends it; names of texts, attachments and attributes are new to the case.
     *
     * @param reason why the decision is wrong
     */
    record AppealRequest(
            @Nullable String reason,
            @Nullable Map<String, @Nullable String> texts,
            @Nullable List<CaseSubmission.SubmittedAttachment> attachments,
            @Nullable Map<String, @Nullable String> attributes) {

        CaseSubmission evidence() {
            return new CaseSubmission(null, texts, attachments, attributes, null, null);
        }
    }

    /** An appeal that was taken. */
    record FiledAppeal(UUID caseId, int run) {}
}
