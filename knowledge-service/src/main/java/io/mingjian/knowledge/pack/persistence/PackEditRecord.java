/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** How an installed version was made from another; never changed. */
@Entity
@Table(name = "pack_edit")
public class PackEditRecord implements Persistable<UUID> {

    @Id
    private UUID installationId = new UUID(0, 0);

    @Column(nullable = false, updatable = false)
    private String baseVersion = "";

    @Column(nullable = false, updatable = false)
    private String statedBy = "";

    @Column(updatable = false)
    private @Nullable String note;

    @Column(nullable = false, updatable = false)
    @ColumnTransformer(write = "cast(? as jsonb)")
    private String changes = "[]";

    @Column(nullable = false, updatable = false)
    private Instant madeAt = Instant.EPOCH;

    @Transient
    private boolean fresh;

    /** For JPA. */
    protected PackEditRecord() {}

    /** The edit of an installation. */
    public static PackEditRecord of(PackInstallation installation, Stated stated) {
        PackEditRecord edit = new PackEditRecord();
        edit.installationId = installation.getId();
        edit.baseVersion = stated.base();
        edit.statedBy = stated.by();
        edit.note = stated.note();
        edit.changes = stated.changes();
        edit.madeAt = installation.installedAt();
        edit.fresh = true;
        return edit;
    }

    @Override
    public UUID getId() {
        return installationId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** What was stated. */
    public Stated stated() {
        return new Stated(baseVersion, statedBy, note, changes);
    }

    /**
     * What an editor stated.
     *
     * @param base version that was changed
     * @param by who asked for it
     * @param note why, or null
     * @param changes the changes as JSON
     */
    public record Stated(String base, String by, @Nullable String note, String changes) {}
}
