/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lines of the current transaction's tenant. */
interface BatchLines extends Repository<BatchLineRecord, UUID> {

    void saveAll(Iterable<BatchLineRecord> lines);

    Optional<BatchLineRecord> findById(UUID id);

    List<BatchLineRecord> findByBatchIdAndStatusOrderByNumber(UUID batchId, BatchLineRecord.Status status, Limit limit);

    List<BatchLineRecord> findByBatchIdAndNumberGreaterThanOrderByNumber(UUID batchId, int number, Limit limit);

    boolean existsByBatchIdAndStatus(UUID batchId, BatchLineRecord.Status status);

    /** Whether the line waits and its batch runs; asked before each line, so that a pause holds at once. */
    @Query("""
            select count(line) > 0 from BatchLineRecord line, BatchRecord batch
            where line.id = :id and line.status = 'PENDING' and batch.id = line.batchId and batch.status = 'RUNNING'""")
    boolean isOpen(UUID id);

    @Query("""
            select new io.mingjian.platform.batch.StatusCount(line.status, count(line)) from BatchLineRecord line
            where line.batchId = :batchId group by line.status""")
    List<StatusCount> countByStatus(UUID batchId);

    @Query("""
            select new io.mingjian.platform.batch.OutcomeCount(made.outcome, count(made))
            from BatchLineRecord line, CaseRecord made
            where line.batchId = :batchId and made.id = line.caseId and made.status = 'DECIDED'
            group by made.outcome""")
    List<OutcomeCount> countByOutcome(UUID batchId);

    @Modifying
    @Query("""
            update BatchLineRecord line set line.status = 'CANCELLED'
            where line.batchId = :batchId and line.status = 'PENDING'""")
    int cancelPending(UUID batchId);
}
