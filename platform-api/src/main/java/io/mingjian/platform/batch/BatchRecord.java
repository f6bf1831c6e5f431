/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many cases that came in one request. */
@Entity
@Table(name = "batches")
class BatchRecord extends TenantOwned {

    /** What remains to be done. */
    enum Status {
        /** Lines wait to be submitted. */
        RUNNING,
        /** Every line was submitted or refused. */
        SUBMITTED
    }

    @Nullable
    private UUID keyId;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int lineCount;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected BatchRecord() {}

    BatchRecord(Caller caller, int lineCount, Instant receivedAt) {
        super(Identifiers.next(), caller.tenant());
        this.keyId = caller.key();
        this.status = Status.RUNNING;
        this.lineCount = lineCount;
        this.receivedAt = receivedAt;
    }

    /** The key that sent the batch, or null where a token did. */
    @Nullable
    UUID keyId() {
        return keyId;
    }

    Status status() {
        return status;
    }

    int lineCount() {
        return lineCount;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    void finish() {
        status = Status.SUBMITTED;
    }
}
