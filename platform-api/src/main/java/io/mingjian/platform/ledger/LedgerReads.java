/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.ledger;

import io.mingjian.platform.services.ServiceClients;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** Reads from audit-service in the name of a tenant; every answer is handed on byte by byte. */
@Component
public class LedgerReads {

    private final ServiceClients services;

    LedgerReads(ServiceClients services) {
        this.services = services;
    }

    /**
     * The proof of a decision, JSON as {@code decision-proof.v1} says.
     *
     * @param since size of an earlier tree that this one is shown to have grown from, or null
     * @throws io.mingjian.platform.services.ServiceProblemException 404 if the ledger holds no decision on that run of a case
     *     of the tenant
     */
    public byte[] proof(String tenant, UUID caseId, int run, @Nullable Long since) {
        return read(tenant, uri -> uri.path("/v1/proofs/decision")
                .queryParam("caseId", caseId)
                .queryParam("run", run)
                .queryParamIfPresent("since", Optional.ofNullable(since))
                .build());
    }

    /** The newest checkpoint, a signed note (C2SP tlog-checkpoint). */
    public byte[] checkpoint(String tenant) {
        return read(tenant, uri -> uri.path("/v1/checkpoint").build());
    }

    /** The public keys of the ledger, oldest first, JSON. */
    public byte[] keys(String tenant) {
        return read(tenant, uri -> uri.path("/v1/keys").build());
    }

    /** What a path of audit-service answers. */
    byte[] read(String tenant, Function<UriBuilder, URI> path) {
        byte @Nullable [] answer = services.audit()
                .get()
                .uri(path)
                .header(ServiceClients.TENANT, tenant)
                .retrieve()
                .body(byte[].class);
        return Objects.requireNonNullElse(answer, new byte[0]);
    }
}
