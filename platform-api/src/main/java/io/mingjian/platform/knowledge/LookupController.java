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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/lookup", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Lookup", description = "Tables that are searched by description, in Chinese or English")
class LookupController {

    private final Knowledge knowledge;

    LookupController(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/dangerous-goods")
    @Operation(summary = "Find the UN number of goods", operationId = "lookUpDangerousGoods")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Matches.class),
                            examples = @ExampleObject(KnowledgeExamples.MATCHES)))
    Matches dangerousGoods(
            @CurrentCaller Caller caller,
            @Parameter(description = "what the goods are, 1 to 500 characters", example = "锂离子电池") @RequestParam
                    String q,
            @Parameter(description = "most rows, 1 to 50") @RequestParam(defaultValue = "10") int limit) {
        return find("/v1/lookup/dangerous-goods", caller, q, limit);
    }

    @GetMapping("/tariff")
    @Operation(summary = "Find the Harmonized System code of goods", operationId = "lookUpTariff")
    Matches tariff(
            @CurrentCaller Caller caller,
            @Parameter(description = "what the goods are, 1 to 500 characters", example = "cotton tablecloth")
                    @RequestParam
                    String q,
            @Parameter(description = "most rows, 1 to 50") @RequestParam(defaultValue = "10") int limit) {
        return find("/v1/lookup/tariff", caller, q, limit);
    }

    private Matches find(String path, Caller caller, String query, int limit) {
        return knowledge.get(caller, KnowledgePath.of(path).with("q", query).with("limit", limit), Matches.class);
    }

    /** Rows, best first; empty where the description fits nothing in the table. */
    record Matches(List<Match> matches) {}

    /**
     * A row that answers.
     *
     * @param code UN number or Harmonized System code
     * @param description wording of the table
     * @param level class of the dangerous goods, or number of digits of the tariff code
     * @param score rank score, comparable within one answer only
     * @param by CODE, NAME or WORDS: how the row was found
     */
    record Match(String code, String description, String level, double score, String by) {}
}
