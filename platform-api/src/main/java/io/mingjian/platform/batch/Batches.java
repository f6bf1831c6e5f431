/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Batches of the current transaction's tenant; for the platform itself, of every tenant. */
interface Batches extends Repository<BatchRecord, UUID> {

    BatchRecord save(BatchRecord batch);

    Optional<BatchRecord> findById(UUID id);

    Optional<BatchRecord> findByIdempotencyKey(String key);

    /** The batch, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select batch from BatchRecord batch where batch.id = :id")
    Optional<BatchRecord> lock(UUID id);

    List<BatchRecord> findByStatusOrderById(BatchRecord.Status status);

    /** Batches whose lines are all submitted and whose cases may all be decided by now. */
    List<BatchRecord> findByFinishedAtIsNullAndStatusInOrderById(Collection<BatchRecord.Status> statuses);

    @Query("""
            select batch from BatchRecord batch
            where batch.id < :before and (:status is null or batch.status = :status)
            order by batch.id desc""")
    List<BatchRecord> page(UUID before, BatchRecord.@Nullable Status status, Limit limit);

    /** Serialises uploads under one key until the transaction ends. */
    @Query(value = "select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)", nativeQuery = true)
    String lockKey(String name);
}
