/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Batches of the current transaction's tenant; open ones of every tenant for the platform itself. */
interface Batches extends Repository<BatchRecord, UUID> {

    BatchRecord save(BatchRecord batch);

    Optional<BatchRecord> findById(UUID id);

    List<BatchRecord> findByStatusOrderById(BatchRecord.Status status);
}
