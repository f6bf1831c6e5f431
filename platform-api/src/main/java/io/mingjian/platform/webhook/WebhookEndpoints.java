/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Endpoints of the current transaction's tenant; of every tenant for the platform itself. */
interface WebhookEndpoints extends Repository<WebhookEndpointRecord, UUID> {

    WebhookEndpointRecord save(WebhookEndpointRecord endpoint);

    Optional<WebhookEndpointRecord> findById(UUID id);

    List<WebhookEndpointRecord> findAllById(Iterable<UUID> ids);

    List<WebhookEndpointRecord> findAllByOrderById();

    List<WebhookEndpointRecord> findByStatusOrderById(WebhookEndpointRecord.Status status);

    boolean existsByStatus(WebhookEndpointRecord.Status status);

    long count();

    void deleteById(UUID id);
}
