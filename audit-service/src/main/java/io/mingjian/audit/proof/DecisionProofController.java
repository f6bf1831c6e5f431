/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.audit.proof;

import io.mingjian.contracts.json.ContractJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs of decisions over HTTP, for the service that knows whose they are. */
@RestController
class DecisionProofController {

    private final DecisionProofs proofs;

    DecisionProofController(DecisionProofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping(path = "/v1/proofs/decision", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] decision(
            @RequestHeader("Mingjian-Tenant") String tenant,
            @RequestParam UUID caseId,
            @RequestParam(defaultValue = "1") int run,
            @RequestParam(required = false) @Nullable Long since) {
        return ContractJson.mapper().writeValueAsBytes(proofs.of(tenant, caseId, run, since));
    }
}
