/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Deliveries of the current transaction's tenant; of every tenant for the platform itself. */
interface WebhookDeliveries extends Repository<WebhookDeliveryRecord, UUID> {

    WebhookDeliveryRecord save(WebhookDeliveryRecord delivery);

    Optional<WebhookDeliveryRecord> findById(UUID id);

    /** Locks and returns deliveries that are due, that no other instance holds, and whose endpoint is not busy here. */
    @Query(value = """
                    select * from webhook_deliveries
                    where status = 'PENDING' and next_attempt_at <= :now and endpoint_id not in (:busy)
                    order by next_attempt_at, id limit :limit for update skip locked""", nativeQuery = true)
    List<WebhookDeliveryRecord> lockDue(Instant now, Collection<UUID> busy, int limit);

    @Query("""
            select delivery from WebhookDeliveryRecord delivery
            where delivery.endpointId = :endpoint and delivery.id < :before
                and (:status is null or delivery.status = :status)
            order by delivery.id desc""")
    List<WebhookDeliveryRecord> page(
            UUID endpoint, UUID before, WebhookDeliveryRecord.@Nullable Status status, Limit limit);

    /** Puts what an endpoint never took back in line, for endpoints that work again. */
    @Modifying
    @Query("""
            update WebhookDeliveryRecord delivery
            set delivery.status = 'PENDING', delivery.attempts = 0, delivery.nextAttemptAt = :now
            where delivery.endpointId = :endpoint and delivery.status = 'FAILED' and delivery.createdAt >= :since""")
    int replayFailed(UUID endpoint, Instant since, Instant now);

    /** Gives up what waits for an endpoint that is disabled. */
    @Modifying
    @Query("""
            update WebhookDeliveryRecord delivery
            set delivery.status = 'FAILED', delivery.lastError = 'endpoint-disabled'
            where delivery.endpointId = :endpoint and delivery.status = 'PENDING'""")
    int giveUpAll(UUID endpoint);

    @Modifying
    @Query("delete from WebhookDeliveryRecord delivery where delivery.endpointId = :endpoint")
    int deleteOf(UUID endpoint);

    @Modifying
    @Query("""
            delete from WebhookDeliveryRecord delivery
            where delivery.status <> 'PENDING' and delivery.createdAt < :before""")
    int deleteOlderThan(Instant before);
}
