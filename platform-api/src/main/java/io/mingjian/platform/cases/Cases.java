/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.cases;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    /** The cases about somebody, by the keyed digest of the name, oldest first. */
    @Query("select accepted.id from CaseRecord accepted where accepted.dataSubject = :dataSubject order by accepted.id")
    List<UUID> findIdsByDataSubject(String dataSubject);

    /** Decided cases of a pack that may be erased, decided longest ago first. */
    @Query("""
            select accepted.id from CaseRecord accepted
            where accepted.pack = :pack and accepted.decidedAt < :before and accepted.erasedAt is null
                and accepted.heldAt is null
            order by accepted.decidedAt, accepted.id""")
    List<UUID> findIdsDecidedBefore(String pack, Instant before, Limit limit);

    /** The packs of the tenant's cases. */
    @Query("select distinct accepted.pack from CaseRecord accepted where accepted.erasedAt is null")
    List<String> findPacks();

    /** The tenants that have cases; the one read that looks beyond the transaction's tenant, and sees names only. */
    @Query(value = "select tenants_of_cases()", nativeQuery = true)
    List<String> findTenants();
}
