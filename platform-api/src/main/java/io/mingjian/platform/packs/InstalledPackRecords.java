/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.packs;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Live pack versions, by name. */
interface InstalledPackRecords extends Repository<InstalledPackRecord, String> {

    /** Adds the pack or puts the newer version in its place. */
    InstalledPackRecord save(InstalledPackRecord pack);

    List<InstalledPackRecord> findAll();
}
