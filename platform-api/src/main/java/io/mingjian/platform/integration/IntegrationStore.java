/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.integration;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The tables of integrations. */
@Component
record IntegrationStore(
        TenantTransactions transactions,
        Integrations integrations,
        TicketDeliveries deliveries,
        TicketCases cases,
        WriteBacks writeBacks,
        Clock clock) {}
