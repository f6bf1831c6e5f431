/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.review;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reviews of the current transaction's tenant. */
interface ReviewItems extends Repository<ReviewItemRecord, UUID>, JpaSpecificationExecutor<ReviewItemRecord> {

    ReviewItemRecord save(ReviewItemRecord item);

    boolean existsByCaseIdAndRun(UUID caseId, int run);

    List<ReviewItemRecord> findByCaseIdOrderByRun(UUID caseId);

    /** The latest review of a case, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ReviewItemRecord> findFirstByCaseIdOrderByRunDesc(UUID caseId);

    /**
     * The review that is to be taken next, locked: the gravest, then the oldest, that nobody holds and that the reviewer has
     * had no part in. What another transaction is taking is passed over.
     */
    @Query(value = """
                    select item.id from review_items item
                    where item.status <> 'DONE'
                      and (cast(:queue as text) is null or item.queue = :queue)
                      and (item.claimed_until is null or item.claimed_until <= :now or item.claimed_by = :reviewer)
                      and not exists (select 1 from review_votes vote
                                      where vote.case_id = item.case_id and vote.reviewer = :reviewer)
                    order by item.severity desc, item.opened_at, item.id
                    limit 1 for update skip locked""", nativeQuery = true)
    Optional<UUID> next(@Nullable String queue, String reviewer, Instant now);

    Optional<ReviewItemRecord> findById(UUID id);

    /** How many reviews wait in each queue, and since when. */
    @Query(value = """
                    select queue, count(*) as waiting,
                           count(*) filter (where claimed_until > :now) as claimed,
                           count(*) filter (where severity >= 3) as emergencies,
                           min(opened_at) as oldest
                    from review_items where status <> 'DONE' group by queue order by queue""", nativeQuery = true)
    List<QueueLength> queues(Instant now);

    /** A queue and what waits in it. */
    interface QueueLength {
        String getQueue();

        long getWaiting();

        long getClaimed();

        long getEmergencies();

        Instant getOldest();
    }
}
