/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.decision.CaseView;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/v1/cases")
@Tag(name = "Cases")
@ApiResponse(responseCode = "200", description = "Decided within the time of Prefer: wait")
@ApiResponse(responseCode = "202", description = "Accepted; Location names the case")
@ApiResponse(responseCode = "404", description = "Unknown pack")
@ApiResponse(responseCode = "409", description = "The Idempotency-Key was used for another body")
@ApiResponse(responseCode = "413", description = "Body, text, picture or pixel count over the limit")
@ApiResponse(responseCode = "415", description = "A kind of body or attachment that is not taken")
@ApiResponse(responseCode = "422", description = "Readable, but not acceptable; code says why")
@ApiResponse(responseCode = "503", description = "No pack yet, or too many cases wait; see Retry-After")
class IntakeController {

    private final SubmissionReader reader;
    private final MultipartSubmissions multipart;
    private final IntakeAnswers answers;
    private final IntakeProperties properties;

    IntakeController(
            SubmissionReader reader,
            MultipartSubmissions multipart,
            IntakeAnswers answers,
            IntakeProperties properties) {
        this.reader = reader;
        this.multipart = multipart;
        this.answers = answers;
        this.properties = properties;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Submit a case",
            operationId = "submitCase",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = CaseSubmission.class))))
    DeferredResult<ResponseEntity<CaseView>> submit(
            @CurrentCaller Caller caller,
            @Parameter(hidden = true) @RequestBody byte[] body,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        return submit(caller, headers, reader.read(body), List.of());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Submit a case with files",
            description = "Part `case` holds the JSON without attachments; every other part is a picture.",
            operationId = "submitCaseWithFiles")
    DeferredResult<ResponseEntity<CaseView>> submit(
            @CurrentCaller Caller caller, @Parameter(hidden = true) MultipartHttpServletRequest request) {
        return submit(caller, request.getRequestHeaders(), multipart.submission(request), multipart.files(request));
    }

    private DeferredResult<ResponseEntity<CaseView>> submit(
            Caller caller, HttpHeaders headers, CaseSubmission submission, List<AttachmentSource> files) {
        SubmissionRequest request = new SubmissionRequest(
                Intake.newCaseId(),
                caller,
                submission,
                files,
                headers.getFirst("Idempotency-Key"),
                TraceContext.of(headers));
        return answers.answer(request, WaitPreference.of(headers.getFirst("Prefer"), properties.longestWait()));
    }
}
