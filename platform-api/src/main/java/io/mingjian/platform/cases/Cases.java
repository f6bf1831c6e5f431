/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Accepted cases of the current transaction's tenant. */
public interface Cases extends Repository<CaseRecord, UUID>, JpaSpecificationExecutor<CaseRecord> {

    /** Adds a case. */
    CaseRecord save(CaseRecord accepted);

    /** The case, if this tenant has it. */
    Optional<CaseRecord> findById(UUID id);

    /** The case, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select accepted from CaseRecord accepted where accepted.id = :id")
    Optional<CaseRecord> lock(UUID id);

    /** Moves cases forward whose decision comes from that run; those that are further already stay. */
    @Modifying
    @Query("""
            update CaseRecord accepted set accepted.status = :status
            where accepted.id in :ids and accepted.run = :run and accepted.status in :earlier""")
    int advance(Collection<UUID> ids, int run, CaseStatus status, Collection<CaseStatus> earlier);
}
