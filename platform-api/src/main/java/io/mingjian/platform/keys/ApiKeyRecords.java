/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** API keys of the current transaction's tenant; of every tenant for the platform itself. */
interface ApiKeyRecords extends Repository<ApiKeyRecord, UUID> {

    ApiKeyRecord save(ApiKeyRecord key);

    Optional<ApiKeyRecord> findById(UUID id);

    List<ApiKeyRecord> findAllByOrderById();

    @Query("select count(key) from ApiKeyRecord key where key.revokedAt is null and key.roles like '%ADMINISTRATOR%'")
    long countAdministrators();

    /** Serialises starts of several instances until the transaction ends. */
    @Query(value = "select cast(pg_advisory_xact_lock(7213580316) as text)", nativeQuery = true)
    String lockBootstrap();
}
