/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.listing;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A version of a listing whose decision is to go back, or went back. */
@Entity
@Table(name = "listings")
@DynamicUpdate
class ListingRecord extends TenantOwned {

    private String listingId;
    private String version;
    private String recordKey;
    private UUID caseId;
    private Instant receivedAt;

    @Nullable
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ListingRecord() {}

    String listingId() {
        return listingId;
    }

    String version() {
        return version;
    }

    String recordKey() {
        return recordKey;
    }

    UUID caseId() {
        return caseId;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    void published(Instant at) {
        publishedAt = at;
    }
}
