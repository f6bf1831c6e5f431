/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Runs of the current transaction's tenant. */
public interface Runs extends Repository<RunRecord, UUID> {

    /** Adds a run. */
    RunRecord save(RunRecord run);
}
