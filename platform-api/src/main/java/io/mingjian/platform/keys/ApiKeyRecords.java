/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** API keys of the current transaction's tenant; of every tenant for the platform itself. */
interface ApiKeyRecords extends Repository<ApiKeyRecord, UUID> {

    ApiKeyRecord save(ApiKeyRecord key);

    Optional<ApiKeyRecord> findById(UUID id);

    /** The key, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select key from ApiKeyRecord key where key.id = :id")
    Optional<ApiKeyRecord> lock(UUID id);

    List<ApiKeyRecord> findAllByOrderById();

    /** Keys that can do everything and do not end by themselves. */
    @Query("""
            select count(key) from ApiKeyRecord key
            where key.revokedAt is null and key.expiresAt is null and key.packs = '' and key.operations = ''
            and key.roles like '%ADMINISTRATOR%'""")
    long countAdministrators();

    /** Notes when a key was used, unless a later use is known. */
    @Modifying
    @Query("""
            update ApiKeyRecord key set key.lastUsedAt = :at
            where key.id = :id and (key.lastUsedAt is null or key.lastUsedAt < :at)""")
    void used(UUID id, Instant at);

    /** Serialises starts of several instances until the transaction ends. */
    @Query(value = "select cast(pg_advisory_xact_lock(7213580316) as text)", nativeQuery = true)
    String lockBootstrap();
}
