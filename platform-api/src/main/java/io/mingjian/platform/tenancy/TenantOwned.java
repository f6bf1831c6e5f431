/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A row that belongs to a tenant; its identifier is given by the application, so that inserts can be batched. */
@MappedSuperclass
public abstract class TenantOwned implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String tenant;

    @Transient
    private boolean stored;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected TenantOwned() {}

    /** A row that is not stored yet. */
    protected TenantOwned(UUID id, String tenant) {
        this.id = id;
        this.tenant = tenant;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The owner. */
    public String tenant() {
        return tenant;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
