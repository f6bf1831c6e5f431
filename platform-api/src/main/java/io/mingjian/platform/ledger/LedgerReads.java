/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.ledger;

import io.mingjian.platform.services.ServiceClients;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;

/** Reads from audit-service in the name of a tenant; every answer is handed on byte by byte. */
@Component
class LedgerReads {

    private final ServiceClients services;

    LedgerReads(ServiceClients services) {
        this.services = services;
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
