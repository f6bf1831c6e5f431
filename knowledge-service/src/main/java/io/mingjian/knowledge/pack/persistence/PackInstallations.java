/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The recorded installations; a row is written once and never changed. */
public interface PackInstallations extends Repository<PackInstallation, UUID> {

    /** The installation of a version. */
    Optional<PackInstallation> findByNameAndVersion(String name, String version);

    /** All installed versions of a pack, oldest first. */
    List<PackInstallation> findByNameOrderByInstalledAt(String name);

    /** Records an installation. */
    PackInstallation save(PackInstallation installation);
}
