/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.contracts.knowledge.PackReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** That a pack version was installed; never changed. */
@Entity
@Table(name = "pack_installation")
public class PackInstallation implements Persistable<UUID> {

    @Id
    private UUID id = new UUID(0, 0);

    @Column(nullable = false, updatable = false)
    private String name = "";

    @Column(nullable = false, updatable = false)
    private String version = "";

    @Column(nullable = false, updatable = false)
    private String digest = "";

    @Column(nullable = false, updatable = false)
    private String graphDigest = "";

    @Column(nullable = false, updatable = false)
    private String policyDigest = "";

    @Column(nullable = false, updatable = false)
    private Instant installedAt = Instant.EPOCH;

    @Transient
    private boolean fresh;

    /** For JPA. */
    protected PackInstallation() {}

    /** A new record of a version. */
    public static PackInstallation of(PackReference pack, Instant installedAt) {
        PackInstallation installation = new PackInstallation();
        installation.id = Identifiers.next();
        installation.name = pack.name();
        installation.version = pack.version();
        installation.digest = pack.digest();
        installation.graphDigest = pack.graphDigest();
        installation.policyDigest = pack.policy().sha256();
        installation.installedAt = installedAt;
        installation.fresh = true;
        return installation;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** Name of the pack. */
    public String name() {
        return name;
    }

    /** Version of the pack. */
    public String version() {
        return version;
    }

    /** SHA-256 over all files of the pack. */
    public String digest() {
        return digest;
    }

    /** When this version was first installed. */
    public Instant installedAt() {
        return installedAt;
    }
}
