/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import io.mingjian.platform.cases.LegalHold;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/cases/{id}/legal-hold")
@Tag(name = "Legal holds", description = "For auditors and administrators")
@ApiResponse(responseCode = "404", description = "This tenant has no such case, or nothing holds it")
class LegalHoldController {

    private final LegalHolds holds;

    LegalHoldController(LegalHolds holds) {
        this.holds = holds;
    }

    @PutMapping
    @Operation(summary = "Keep a case from being erased", operationId = "setLegalHold")
    @ApiResponse(responseCode = "200", description = "Held; the ledger tells who did it and why")
    @ApiResponse(responseCode = "409", description = "The case was erased before")
    LegalHold set(@CurrentCaller Caller caller, @PathVariable UUID id, @RequestBody Reason reason) {
        return holds.set(caller, id, reason.checked());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lift the legal hold on a case", operationId = "liftLegalHold")
    void lift(@CurrentCaller Caller caller, @PathVariable UUID id, @RequestBody Reason reason) {
        holds.lift(caller, id, reason.checked());
    }
}
