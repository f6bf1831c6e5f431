/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.background;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that is worked on until it is done or given up: when it is due, how often it was tried, and how the last try ended. */
@MappedSuperclass
public abstract class AttemptedRecord extends TenantOwned {

    private int attempts;
    private Instant nextAttemptAt;

    @Nullable
    private Integer lastStatus;

    @Nullable
    private String lastError;

    @Column(updatable = false)
    private Instant createdAt;

    @Nullable
    private Instant deliveredAt;

    @SuppressWarnings("NullAway.Init")
    protected AttemptedRecord() {}

    /** A row that is due at once. */
    protected AttemptedRecord(UUID id, String tenant, Instant now) {
        super(id, tenant);
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /** Attempts that ended. */
    public int attempts() {
        return attempts;
    }

    /** When it is due, or until when it is leased. */
    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** The HTTP status of the last attempt, null where none came. */
    public @Nullable Integer lastStatus() {
        return lastStatus;
    }

    /** Why the last attempt failed, null where it did not. */
    public @Nullable String lastError() {
        return lastError;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was taken, null as long as it is not. */
    public @Nullable Instant deliveredAt() {
        return deliveredAt;
    }

    /** Keeps it from others until then; if this process dies, it comes again after that. */
    public void lease(Instant until) {
        nextAttemptAt = until;
    }

    /** Plans the next attempt. */
    public void retryAt(Instant at) {
        nextAttemptAt = at;
    }

    /** Notes a failed attempt with the answer's status, null where none came. */
    public void failed(@Nullable Integer answer, String error) {
        attempts++;
        lastStatus = answer;
        lastError = error;
    }

    /** Notes the attempt that was taken, with the answer's status where one counts. */
    protected void taken(Instant now, @Nullable Integer answer) {
        attempts++;
        deliveredAt = now;
        lastStatus = answer;
        lastError = null;
    }

    /** Says why there is no further attempt, unless the last one did. */
    protected void explain(String reason) {
        lastError = lastError == null ? reason : lastError;
    }

    /** Forgets the last error. */
    protected void clearError() {
        lastError = null;
    }

    /** Begins anew. */
    protected void restart(Instant now) {
        attempts = 0;
        nextAttemptAt = now;
        deliveredAt = null;
    }
}
