/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/v1/batches")
@Tag(name = "Batches")
@ApiResponse(responseCode = "202", description = "Stored; Location names the batch")
@ApiResponse(responseCode = "409", description = "The Idempotency-Key was used for another upload")
@ApiResponse(responseCode = "413", description = "Too many lines, or too large")
@ApiResponse(responseCode = "415", description = "A format or charset that is not taken")
@ApiResponse(responseCode = "422", description = "No line, or columns that are not understood")
class BatchUploadController {

    private static final String JSON_LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String CSV_EXAMPLE = """
            商品编号,标题,价格,主图
            A-1,全网第一的保温杯,99,https://shop.example/a1.jpg
            A-2,"不锈钢保温杯, 500 ml",59,
            """;

    private final BatchIntake batches;
    private final UploadForms forms;

    BatchUploadController(BatchIntake batches, UploadForms forms) {
        this.batches = batches;
        this.forms = forms;
    }

    @PostMapping(consumes = {JSON_LINES, "application/jsonl", "application/x-jsonlines"})
    @Operation(
            summary = "Submit a batch",
            description = "One case a line, each in the JSON form of POST /v1/cases. Wrong lines are refused singly.",
            operationId = "submitBatch",
            parameters =
                    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string")),
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON_LINES,
                                            schema = @Schema(type = "string"),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"pack\":\"ecommerce-compliance\",\"texts\":{\"title\":\"全网第一的保温杯\"}}\n"))))
    ResponseEntity<BatchView> submit(@CurrentCaller Caller caller, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        return answer(caller, upload(request, BatchFormat.JSONL));
    }

    @PostMapping(consumes = CSV)
    @Operation(
            summary = "Submit a table",
            description = "RFC 4180 with a header; UTF-8 with or without BOM, or GB18030 when the Content-Type says so."
                    + " Columns are understood by their usual Chinese and English names unless `map` says otherwise."
                    + " Wrong rows are refused singly, with line and column.",
            operationId = "submitTable",
            parameters = {
                @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = "string")),
                @Parameter(
                        name = "map",
                        in = ParameterIn.QUERY,
                        description = "COLUMN=FIELD, any number of times; COLUMN * stands for all others. Fields:"
                                + " text.NAME, attribute.NAME, attachment.NAME (URLs), pack, locale, asOf, subject, id,"
                                + " ignore",
                        array = @ArraySchema(schema = @Schema(type = "string")),
                        example = "标题=text.title"),
                @Parameter(
                        name = "pack",
                        in = ParameterIn.QUERY,
                        description = "pack of the rows that name none",
                        schema = @Schema(type = "string"),
                        example = "ecommerce-compliance")
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = CSV,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(CSV_EXAMPLE))))
    ResponseEntity<BatchView> submitTable(
            @CurrentCaller Caller caller, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        return answer(caller, upload(request, BatchFormat.CSV));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Submit a batch as a form",
            description = "Part `file` (text/csv or JSON lines), part `map` (a JSON object from column to field) and"
                    + " part `pack`.",
            operationId = "submitBatchForm")
    ResponseEntity<BatchView> submitForm(
            @CurrentCaller Caller caller, @Parameter(hidden = true) MultipartHttpServletRequest request)
            throws IOException {
        return answer(caller, forms.upload(request));
    }

    private ResponseEntity<BatchView> answer(Caller caller, BatchUpload upload) throws IOException {
        BatchView batch = batches.receive(caller, upload);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/batches/" + batch.id()))
                .body(batch);
    }

    private static BatchUpload upload(HttpServletRequest request, BatchFormat format) throws IOException {
        // not getCharacterEncoding, which has a default of its own
        MediaType type = MediaType.parseMediaType(request.getContentType());
        String @Nullable [] said = request.getParameterValues("map");
        return new BatchUpload(
                format,
                request.getInputStream(),
                format == BatchFormat.CSV
                        ? new BatchUpload.Table(
                                type.getParameter("charset"),
                                BatchUpload.Table.columns(said == null ? List.of() : List.of(said)),
                                request.getParameter("pack"))
                        : BatchUpload.Table.NONE,
                request.getHeader("Idempotency-Key"));
    }
}
