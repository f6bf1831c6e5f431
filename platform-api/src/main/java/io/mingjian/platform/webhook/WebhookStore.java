/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.webhook;

import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The tables of webhooks, and how to work on them. */
@Component
record WebhookStore(
        TenantTransactions transactions, WebhookEndpoints endpoints, WebhookDeliveries deliveries, Clock clock) {}
