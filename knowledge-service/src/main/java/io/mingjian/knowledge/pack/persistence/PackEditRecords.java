/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** How versions were made from others; a row is written once and never changed. */
public interface PackEditRecords extends Repository<PackEditRecord, UUID> {

    /** The edits of some installations. */
    List<PackEditRecord> findByInstallationIdIn(List<UUID> installations);

    /** Records an edit. */
    PackEditRecord save(PackEditRecord edit);
}
