/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A key that a client gave to a request that makes a case or a run, and what it made. */
@Entity
@Immutable
@Table(name = "idempotency_keys")
public class IdempotencyKeyRecord extends TenantOwned {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private String key;
    private String bodyDigest;
    private UUID caseId;
    private int run;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotencyKeyRecord() {}

    /**
     * Refuses a key that is no key.
     *
     * @throws RejectedException 400
     */
    public static void requireKey(@Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw RejectedException.malformed(
                    "invalid-idempotency-key",
                    "Invalid idempotency key",
                    "1 to 255 visible ASCII characters are wanted.");
        }
    }

    String key() {
        return key;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The case that was made, or of which a run was made. */
    public UUID caseId() {
        return caseId;
    }

    /** Number of the run that was made; 1 for a case. */
    public int run() {
        return run;
    }

    /**
     * This record, if the request that it was made by is the same.
     *
     * @throws RejectedException 409 if it was another
     */
    public IdempotencyKeyRecord requireSame(String digest) {
        if (!bodyDigest.equals(digest)) {
            throw RejectedException.conflict(
                    "idempotency-key-reused",
                    "Idempotency key reused",
                    "The key was used for another body before; use a new key for a new case or run.");
        }
        return this;
    }
}
