/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** The files of an installed version; never changed. */
@Entity
@Table(name = "pack_archive")
public class PackArchive implements Persistable<UUID> {

    @Id
    private UUID installationId = new UUID(0, 0);

    private byte[] archive = new byte[0];

    @Transient
    private boolean fresh;

    /** For JPA. */
    protected PackArchive() {}

    /** The archive of an installation. */
    public static PackArchive of(PackInstallation installation, byte[] zip) {
        PackArchive archive = new PackArchive();
        archive.installationId = installation.getId();
        archive.archive = zip.clone();
        archive.fresh = true;
        return archive;
    }

    @Override
    public UUID getId() {
        return installationId;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** The files as a zip. */
    public byte[] zip() {
        return archive.clone();
    }
}
