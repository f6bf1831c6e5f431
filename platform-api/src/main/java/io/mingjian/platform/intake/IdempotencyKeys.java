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
interface IdempotencyKeys extends Repository<IdempotencyKeyRecord, UUID> {

    Optional<IdempotencyKeyRecord> findByKey(String key);

    /**
     * Claims the key for a case unless it is taken. Waits while another transaction is claiming the same key, so that of
     * concurrent duplicates exactly one gets it.
     *
     * @return 1 if claimed, 0 if taken
     */
    @Modifying
    @Query(value = """
                    insert into idempotency_keys (id, tenant, key, body_digest, case_id, created_at)
                    values (:id, :tenant, :key, :bodyDigest, :id, :createdAt)
                    on conflict (tenant, key) do nothing""", nativeQuery = true)
    int claim(UUID id, String tenant, String key, String bodyDigest, Instant createdAt);
}
