/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A batch as received; {@code RUNNING} until each of its lines was submitted, refused or cancelled. */
@Entity
@Table(name = "batches")
@DynamicUpdate
public class BatchRecord extends TenantOwned {

    /** What remains to be done. */
    public enum Status {
        /** Lines wait to be submitted. */
        RUNNING,
        /** Lines wait until somebody resumes. */
        PAUSED,
        /** Lines that waited are not submitted any more. */
        CANCELLED,
        /** Every line was submitted or refused. */
        SUBMITTED
    }

    @Nullable
    private UUID keyId;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BatchFormat format;

    private int lineCount;
    private Instant receivedAt;

    @Nullable
    @Column(updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String columns;

    @Nullable
    @Column(updatable = false)
    private String idempotencyKey;

    @Nullable
    @Column(updatable = false)
    private String bodyDigest;

    @Nullable
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected BatchRecord() {}

    BatchRecord(UUID id, Caller caller, Received received) {
        super(id, caller.tenant());
        this.keyId = caller.key();
        this.status = Status.RUNNING;
        this.format = received.format();
        this.lineCount = received.lineCount();
        this.receivedAt = received.at();
        this.columns = received.columns().isEmpty() ? null : json(received.columns());
        this.idempotencyKey = received.identity().key();
        this.bodyDigest = received.identity().digest();
    }

    /** An upload as it was read. */
    record Received(BatchFormat format, int lineCount, Map<String, String> columns, Identity identity, Instant at) {}

    /**
     * What tells uploads apart.
     *
     * @param key key of the client, or null
     * @param digest SHA-256 of everything that was uploaded and said about it
     */
    record Identity(@Nullable String key, String digest) {}

    /** The key that sent the batch, or null where a token did. */
    @Nullable
    UUID keyId() {
        return keyId;
    }

    Status status() {
        return status;
    }

    BatchFormat format() {
        return format;
    }

    int lineCount() {
        return lineCount;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** When the last case of it was decided, or null before. */
    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    /** Whether it was made by the same upload. */
    boolean isOf(String digest) {
        return digest.equals(bodyDigest);
    }

    /** How the columns were understood, empty for JSON lines. */
    Map<String, String> columns() {
        return columns == null
                ? Map.of()
                : ContractJson.mapper().readValue(columns, new TypeReference<LinkedHashMap<String, String>>() {});
    }

    /** Moves on; the rules of who may are the caller's. */
    void become(Status next) {
        status = next;
    }

    void finish(Instant at) {
        finishedAt = at;
    }

    private static String json(Map<String, String> columns) {
        return ContractJson.mapper().writeValueAsString(columns);
    }
}
