/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The files of installed versions; a row is written once and never changed. */
public interface PackArchives extends Repository<PackArchive, UUID> {

    /** The files of an installation; versions that were installed before archives were kept have none. */
    Optional<PackArchive> findByInstallationId(UUID installation);

    /** Whether an installation has its files. */
    boolean existsByInstallationId(UUID installation);

    /** Keeps the files of an installation. */
    PackArchive save(PackArchive archive);
}
