/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.erasure;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Erasures of the current transaction's tenant, and what they take out of other tables. */
interface ErasureRecords extends Repository<ErasureRecord, UUID> {

    ErasureRecord save(ErasureRecord erasure);

    Optional<ErasureRecord> findByCaseId(UUID caseId);

    /** The erasure, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select erasure from ErasureRecord erasure where erasure.id = :id")
    Optional<ErasureRecord> lock(UUID id);

    /** Erasures that were begun and not finished; the platform itself sees those of all tenants. */
    List<ErasureRecord> findByReceiptIsNullOrderById(Limit limit);

    /** Runs of a case whose decision is not recorded yet. */
    @Query(value = """
            select count(*) from runs r where r.case_id = :caseId
            and not exists (select 1 from decisions d where d.case_id = r.case_id and d.run = r.number)""", nativeQuery = true)
    int countUndecidedRuns(UUID caseId);

    /** Runs of a case. */
    @Query(value = "select count(*) from runs where case_id = :caseId", nativeQuery = true)
    int countRuns(UUID caseId);

    /** Forgets the names, kinds and digests of a case's attachments. */
    @Modifying
    @Query(value = "delete from attachments where case_id = :caseId", nativeQuery = true)
    void forgetAttachments(UUID caseId);

    /** Forgets the digests of what runs started from, and what was added to the case for them. */
    @Modifying
    @Query(
            value = "update runs set request = request - 'base', subject = null where case_id = :caseId",
            nativeQuery = true)
    void forgetBases(UUID caseId);

    /** Forgets digests of bodies, by which a short body could be guessed; the keys stay used. */
    @Modifying
    @Query(value = "update idempotency_keys set body_digest = 'erased' where case_id = :caseId", nativeQuery = true)
    void forgetBodies(UUID caseId);

    /** Forgets where the line of a batch was that made the case, and the digest of the piece it was in. */
    @Modifying
    @Query(value = """
            update batch_lines set piece_sha256 = repeat('0', 64), line_begin = 0, line_length = 0
            where case_id = :caseId""", nativeQuery = true)
    void forgetLine(UUID caseId);

    /** Batches that made the case and whose upload is still needed. */
    @Query(
            value = "select count(*) from batch_lines l join batches b on b.id = l.batch_id where l.case_id = :caseId"
                    + " and b.finished_at is null",
            nativeQuery = true)
    int countOpenBatches(UUID caseId);
}
