/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Idempotency keys of the current transaction's tenant. */
public interface IdempotencyKeys extends Repository<IdempotencyKeyRecord, UUID> {

    /** What the key made before, if it was used. */
    Optional<IdempotencyKeyRecord> findByKey(String key);

    /**
     * Claims the key for a case or run unless it is taken. Waits while another transaction is claiming the same key, so that of
     * concurrent duplicates exactly one gets it.
     *
     * @return 1 if claimed, 0 if taken
     */
    @Modifying
    @Query(value = """
                    insert into idempotency_keys (id, tenant, key, body_digest, case_id, run, created_at)
                    values (:#{#claim.id()}, :#{#claim.tenant()}, :#{#claim.key()}, :#{#claim.bodyDigest()},
                            :#{#claim.caseId()}, :#{#claim.run()}, :#{#claim.createdAt()})
                    on conflict (tenant, key) do nothing""", nativeQuery = true)
    int claim(Claim claim);

    /**
     * What a key is to stand for.
     *
     * @param bodyDigest SHA-256 of what was asked for
     * @param run number of the run that the request makes; 1 for a case
     */
    record Claim(UUID id, String tenant, String key, String bodyDigest, UUID caseId, int run, Instant createdAt) {}
}
