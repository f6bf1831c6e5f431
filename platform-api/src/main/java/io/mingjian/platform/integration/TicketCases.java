/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Versions of tickets of the current transaction's tenant. */
interface TicketCases extends Repository<TicketCaseRecord, UUID> {

    Optional<TicketCaseRecord> findById(UUID id);

    Optional<TicketCaseRecord> findByCaseId(UUID caseId);

    Optional<TicketCaseRecord> findByIntegrationIdAndTicketIdAndVersion(
            UUID integrationId, String ticketId, String version);

    /** The newest version of a ticket, whatever part it is about, whether its case exists or is being made. */
    Optional<TicketCaseRecord> findFirstByIntegrationIdAndTicketIdOrderBySequenceDescIdDesc(
            UUID integrationId, String ticketId);

    /** As before, of one part. */
    Optional<TicketCaseRecord> findFirstByIntegrationIdAndTicketIdAndPartOrderBySequenceDescIdDesc(
            UUID integrationId, String ticketId, String part);

    /** Claims a version unless somebody else did. */
    @Modifying
    @Query(value = """
                    insert into ticket_cases (id, tenant, integration_id, ticket_id, part, version, sequence, content_digest,
                                              case_id, claimed_until, received_at)
                    values (:#{#claim.id()}, :#{#claim.integration().tenant()}, :#{#claim.integration().id()},
                            :#{#claim.event().ticketId()}, :#{#claim.event().part()}, :#{#claim.event().version()},
                            :#{#claim.event().sequence()}, :#{#claim.event().contentDigest()}, :#{#claim.caseId()},
                            :#{#claim.until()}, :#{#claim.at()})
                    on conflict (integration_id, ticket_id, version) do nothing""", nativeQuery = true)
    int claim(Claim claim);

    /** Whoever makes the case of a version. */
    record Claim(UUID id, Integration integration, TicketEvent event, UUID caseId, Instant until, Instant at) {}

    void deleteById(UUID id);

    @Modifying
    @Query("delete from TicketCaseRecord ticket where ticket.integrationId = :integration")
    int deleteOf(UUID integration);
}
