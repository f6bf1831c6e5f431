/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.content.ContentStore;
import io.mingjian.platform.tenancy.TenantTransactions;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The tables of batches and how to get at them. */
@Component
record BatchStore(TenantTransactions transactions, Batches batches, BatchLines lines, ContentStore content) {

    /** Lines that are worked on or shown at a time. */
    static final Limit PAGE = Limit.of(200);
}
