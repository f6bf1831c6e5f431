/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Deliveries of the current transaction's tenant; of every tenant for the platform itself. */
interface TicketDeliveries extends Repository<TicketDeliveryRecord, UUID> {

    /** Whether the delivery, or one with the same body under another name, was taken. */
    @Query("""
            select count(delivery) > 0 from TicketDeliveryRecord delivery
            where delivery.integrationId = :integration
                and (delivery.deliveryId = :deliveryId or delivery.bodySha256 = :bodySha256)""")
    boolean isKnown(UUID integration, String deliveryId, String bodySha256);

    /** Notes a delivery unless it is known. */
    @Modifying
    @Query(value = """
                    insert into ticket_deliveries
                        (id, tenant, integration_id, delivery_id, body_sha256, outcome, received_at)
                    values (:#{#row.id()}, :#{#row.tenant()}, :#{#row.delivery().integration()},
                            :#{#row.delivery().id()}, :#{#row.delivery().bodySha256()}, :#{#row.outcome()},
                            :#{#row.at()})
                    on conflict do nothing""", nativeQuery = true)
    int add(Row row);

    /** A delivery with what became of it. */
    record Row(UUID id, String tenant, Delivery delivery, String outcome, Instant at) {}

    @Modifying
    @Query("delete from TicketDeliveryRecord delivery where delivery.integrationId = :integration")
    int deleteOf(UUID integration);

    @Modifying
    @Query("delete from TicketDeliveryRecord delivery where delivery.receivedAt < :before")
    int deleteOlderThan(Instant before);
}
