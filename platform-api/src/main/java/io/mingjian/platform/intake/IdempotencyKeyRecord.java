/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A key that a client gave to a submission, and what became of it. */
@Entity
@Immutable
@Table(name = "idempotency_keys")
class IdempotencyKeyRecord extends TenantOwned {

    private String key;
    private String bodyDigest;
    private UUID caseId;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotencyKeyRecord() {}

    String key() {
        return key;
    }

    String bodyDigest() {
        return bodyDigest;
    }

    UUID caseId() {
        return caseId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
