/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lines of batches of the current transaction's tenant. */
interface BatchLines extends Repository<BatchLineRecord, UUID> {

    void saveAll(Iterable<BatchLineRecord> lines);

    Optional<BatchLineRecord> findById(UUID id);

    List<BatchLineRecord> findByBatchIdAndStatusOrderByNumber(UUID batchId, BatchLineRecord.Status status, Limit limit);

    List<BatchLineRecord> findByBatchIdAndNumberGreaterThanOrderByNumber(UUID batchId, int number, Limit limit);

    long countByBatchIdAndStatus(UUID batchId, BatchLineRecord.Status status);

    @Query("""
            select count(line) from BatchLineRecord line, CaseRecord made
            where line.batchId = :batchId and made.id = line.caseId and made.status = 'DECIDED'""")
    long countDecided(UUID batchId);
}
