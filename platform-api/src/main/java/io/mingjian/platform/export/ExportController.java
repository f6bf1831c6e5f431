/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.export;

import io.mingjian.contracts.reasoning.Outcome;
import io.mingjian.platform.decision.DecidedFilter;
import io.mingjian.platform.problem.RejectedException;
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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Tag(name = "Exports", description = "Decisions in the forms that authorities, merchants and archives want")
class ExportController {

    private static final MediaType LETTER = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final DecisionExports exports;
    private final DecisionLines lines;

    ExportController(DecisionExports exports, DecisionLines lines) {
        this.exports = exports;
        this.lines = lines;
    }

    @GetMapping(value = "/v1/exports", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the forms that a decision can be written into", operationId = "listExportForms")
    FormList forms() {
        return new FormList(exports.forms().stream()
                .map(form -> new Form(form.kind(), form.purpose(), form.wantsRestriction()))
                .toList());
    }

    @GetMapping(value = "/v1/cases/{id}/exports/{form}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Write the decision of a case into a form",
            description = "`document` alone is what the form wants; `trace` says of each of its fields which step,"
                    + " evidence, clause, submitted value or setting it was taken from.",
            operationId = "exportDecision")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "No such case or form, or not decided yet")
    @ApiResponse(responseCode = "409", description = "The form is about decisions to block, and this one is not")
    TracedDocument export(
            @CurrentCaller Caller caller,
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam @Nullable String lang) {
        return exports.write(caller.tenant(), id, form, language(lang));
    }

    @GetMapping(value = "/v1/cases/{id}/exports/clause-notice/letter", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The notice to the merchant as a letter", operationId = "exportLetter")
    ResponseEntity<String> letter(
            @CurrentCaller Caller caller, @PathVariable UUID id, @RequestParam @Nullable String lang) {
        TracedDocument notice = exports.write(caller.tenant(), id, "clause-notice", language(lang));
        return ResponseEntity.ok()
                .contentType(LETTER)
                .body(String.valueOf(notice.document().get("letter")));
    }

    @GetMapping(
            value = "/v1/exports/decisions",
            produces = {RowFormat.JSON_LINES_TYPE, RowFormat.CSV_TYPE})
    @Operation(
            summary = "Read all decisions as JSON lines or as a table, newest first",
            description = "`from` (inclusive) and `to` (exclusive) bound the time of submission. A line names the steps"
                    + " that its outcome and its decisive evidence stand in. `format=jsonl` (default) gives every"
                    + " probability; `format=csv` gives a table with a header, safe to open in a spreadsheet: labels of"
                    + " probability 0.5 or more, identifiers in a cell parted by a space.",
            operationId = "exportDecisions")
    @ApiResponse(
            responseCode = "200",
            description = "A line for every decision",
            content = {
                @Content(mediaType = RowFormat.JSON_LINES_TYPE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(DecisionTable.EXAMPLE))
            })
    ResponseEntity<StreamingResponseBody> decisions(
            @CurrentCaller Caller caller,
            DecisionsWanted wanted,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        RowFormat format = RowFormat.wanted(wanted.format(), accept);
        DecidedFilter filter = wanted.filter();
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"decisions." + format.extension() + "\"")
                .body(output -> lines.write(caller.tenant(), filter, sink(format, output)));
    }

    private static DecisionSink sink(RowFormat format, OutputStream output) throws IOException {
        return switch (format) {
            case JSON_LINES -> new DecisionSink.JsonLines(output);
            case CSV -> new DecisionTable(output);
        };
    }

    private static @Nullable Locale language(@Nullable String lang) {
        if (lang == null) {
            return null;
        }
        return switch (lang) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default ->
                throw RejectedException.malformed(
                        "invalid-language", "Invalid language", "Wanted zh or en, got another language.");
        };
    }

    /**
     * Which decisions are wanted.
     *
     * @param format {@code jsonl} or {@code csv}; as Accept says when absent
     * @param from earliest time of submission, inclusive
     * @param to latest time of submission, exclusive
     */
    record DecisionsWanted(
            @Nullable String format,
            @Nullable String pack,
            @Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant to) {

        DecidedFilter filter() {
            if (from != null && to != null && !from.isBefore(to)) {
                throw RejectedException.unprocessable(
                        "invalid-period", "Invalid period", "from must be before to, got: " + from + ", " + to);
            }
            return new DecidedFilter(pack, outcome, from, to);
        }
    }

    /** A form; {@code restrictionsOnly} says that it is about decisions to block. */
    record Form(String form, String purpose, boolean restrictionsOnly) {}

    /** The forms there are. */
    record FormList(List<Form> forms) {}
}
