/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Write-backs of the current transaction's tenant; of every tenant for the platform itself. */
interface WriteBacks extends Repository<WriteBackRecord, UUID> {

    WriteBackRecord save(WriteBackRecord writeBack);

    Optional<WriteBackRecord> findById(UUID id);

    /** Whether the decision of the same version of the ticket was replaced by another. */
    boolean existsByTicketCaseIdAndIdGreaterThan(UUID ticketCaseId, UUID id);

    List<WriteBackRecord> findByIntegrationIdOrderByIdDesc(UUID integrationId, Limit limit);

    /** Locks and returns write-backs that are due and that no other instance holds. */
    @Query(value = """
                    select * from ticket_write_backs where status = 'PENDING' and next_attempt_at <= :now
                    order by next_attempt_at, id limit :limit for update skip locked""", nativeQuery = true)
    List<WriteBackRecord> lockDue(Instant now, int limit);

    @Modifying
    @Query("delete from WriteBackRecord writeBack where writeBack.integrationId = :integration")
    int deleteOf(UUID integration);
}
