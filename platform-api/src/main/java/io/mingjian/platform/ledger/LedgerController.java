/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.ledger;

import io.mingjian.contracts.proof.DecisionProof;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ledger", description = "What proves that a decision stands in the ledger, to be checked without asking us")
class LedgerController {

    private static final String NOTE = "text/plain;charset=utf-8";
    private static final String CHECKPOINT = "mingjian.local/0f3c9a51\n11\nuQ7…=\n\n— mingjian.local/0f3c9a51 Dzya…=\n";

    private final LedgerReads ledger;

    LedgerController(LedgerReads ledger) {
        this.ledger = ledger;
    }

    @GetMapping(path = "/v1/decisions/{id}/proof", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read the proof of a decision",
            description =
                    "One file that holds all that is needed to check offline, with the log's public key alone, that"
                            + " the decision stands in the ledger: bin/mingjian verify.",
            operationId = "readProof")
    @ApiResponse(
            responseCode = "200",
            description = "The proof; its schema is decision-proof.v1",
            content = @Content(schema = @Schema(implementation = DecisionProof.class)))
    @ApiResponse(responseCode = "404", description = "The ledger holds no decision on that run of a case of yours")
    ResponseEntity<byte[]> proof(
            @CurrentCaller Caller caller,
            @Parameter(description = "the case") @PathVariable UUID id,
            @Parameter(description = "run of the case") @RequestParam(defaultValue = "1") int run,
            @Parameter(description = "size of an earlier tree that this one is shown to have grown from")
                    @RequestParam(required = false)
                    @Nullable
                    Long since) {
        byte[] proof = ledger.proof(caller.tenant(), id, run, since);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("proof-" + id + "-" + run + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(proof);
    }

    @GetMapping(path = "/v1/ledger/checkpoint", produces = NOTE)
    @Operation(
            summary = "Read the newest checkpoint",
            description = "Signed note after C2SP tlog-checkpoint: name of the log, number of entries, root over them.",
            operationId = "readCheckpoint")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = NOTE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(CHECKPOINT)))
    byte[] checkpoint(@CurrentCaller Caller caller) {
        return ledger.checkpoint(caller.tenant());
    }

    @GetMapping(path = "/v1/ledger/consistency", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read the proof that a later tree is an earlier one with entries appended",
            description = "RFC 6962, section 2.1.2; hashes in hexadecimal.",
            operationId = "readConsistency")
    @ApiResponse(
            responseCode = "200",
            description = "As the ledger says it",
            content = @Content(schema = @Schema(type = "object")))
    byte[] consistency(
            @CurrentCaller Caller caller,
            @Parameter(description = "entries of the earlier tree") @RequestParam long from,
            @Parameter(description = "entries of the later tree, by default all")
                    @RequestParam(required = false)
                    @Nullable
                    Long to) {
        return ledger.read(caller.tenant(), uri -> uri.path("/v1/proofs/consistency")
                .queryParam("from", from)
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .build());
    }

    @GetMapping(path = "/v1/ledger/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Read the public keys of the ledger",
            description = "Verifier keys after C2SP signed-note, oldest first, with the time in which they signed.",
            operationId = "readLedgerKeys")
    @ApiResponse(
            responseCode = "200",
            description = "As the ledger says it",
            content = @Content(schema = @Schema(type = "object")))
    byte[] keys(@CurrentCaller Caller caller) {
        return ledger.keys(caller.tenant());
    }
}
