/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.mingjian.platform.table.RowFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Tag(name = "Batches")
class BatchResultsController {

    private final BatchReads reads;
    private final BatchResults results;

    BatchResultsController(BatchReads reads, BatchResults results) {
        this.reads = reads;
        this.results = results;
    }

    @GetMapping("/v1/batches/{id}/results")
    @Operation(
            summary = "Read what became of every line",
            description =
                    "`format=jsonl` (default) gives every case whole; `format=csv` gives a table for people in the"
                            + " language of `lang` (zh, en) or Accept-Language, safe to open in a spreadsheet.",
            operationId = "readBatchResults")
    @ApiResponse(
            responseCode = "200",
            description = "A line for every line of the upload, in its order",
            content = {
                @Content(
                        mediaType = RowFormat.JSON_LINES_TYPE,
                        schema = @Schema(implementation = BatchResults.LineResult.class)),
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        "line,id,status,outcome,severity,labels,clauses,evidence,summary,case,problem,column,detail\r\n"
                                                + "2,A-1,DECIDED,BLOCK,2,Absolute term,…,\"…\",…,https://…/v1/cases/…,,,\r\n"))
            })
    ResponseEntity<StreamingResponseBody> results(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            Wanted wanted,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        reads.read(caller.tenant(), id);
        RowFormat format = RowFormat.wanted(wanted.format(), accept);
        if (format == RowFormat.JSON_LINES) {
            return ResponseEntity.ok()
                    .contentType(format.mediaType())
                    .body(output -> results.writeJsonLines(caller.tenant(), id, output));
        }
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        ContentDisposition file =
                ContentDisposition.attachment().filename("batch-" + id + ".csv").build();
        BatchResults.Table table = new BatchResults.Table(wanted.locale(), base);
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(output -> results.writeTable(caller.tenant(), id, table, output));
    }

    /**
     * How results are wanted.
     *
     * @param format {@code jsonl} or {@code csv}; as Accept says when absent
     * @param lang {@code zh} or {@code en}; as Accept-Language says when absent
     */
    record Wanted(@Nullable String format, @Nullable String lang) {

        Locale locale() {
            return lang == null
                    ? org.springframework.context.i18n.LocaleContextHolder.getLocale()
                    : Locale.forLanguageTag(lang);
        }
    }
}
