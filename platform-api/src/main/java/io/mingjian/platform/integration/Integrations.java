/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Integrations of the current transaction's tenant; of every tenant for the platform itself. */
interface Integrations extends Repository<IntegrationRecord, UUID> {

    IntegrationRecord save(IntegrationRecord integration);

    Optional<IntegrationRecord> findById(UUID id);

    List<IntegrationRecord> findAllByOrderById();

    long count();

    void deleteById(UUID id);
}
