/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.tenancy;

import io.mingjian.content.ContentStore;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that name their tenant to PostgreSQL's row-level security. The name holds for the transaction only; work
 * outside such a transaction sees no row of any tenant. Thread-safe; blocks on the database.
 */
@Component
public class TenantTransactions {

    /** Reserved name that may count over all tenants and owns what belongs to none. */
    public static final String PLATFORM = ContentStore.PLATFORM;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    TenantTransactions(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Runs the work in a transaction of its own that sees this tenant alone; commits when it returns.
     *
     * @throws IllegalStateException inside another transaction, which might belong to another tenant
     */
    public <T> T in(String tenant, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is open already; tenants never share one");
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.queryForObject("select set_config('mingjian.tenant', ?, true)", String.class, tenant);
            return work.get();
        }));
    }
}
