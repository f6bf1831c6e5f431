/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A delivery that was taken; the same one is not taken again. */
@Entity
@Immutable
@Table(name = "ticket_deliveries")
class TicketDeliveryRecord extends TenantOwned {

    private UUID integrationId;
    private String deliveryId;
    private String bodySha256;
    private String outcome;
    private Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected TicketDeliveryRecord() {}

    UUID integrationId() {
        return integrationId;
    }

    String deliveryId() {
        return deliveryId;
    }

    String bodySha256() {
        return bodySha256;
    }

    String outcome() {
        return outcome;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
