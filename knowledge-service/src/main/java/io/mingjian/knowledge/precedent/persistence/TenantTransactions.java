/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent.persistence;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that see one tenant's rows, which the database enforces by row-level security. */
final class TenantTransactions {

    private final TransactionTemplate transactions;
    private final JdbcClient database;

    TenantTransactions(PlatformTransactionManager transactionManager, JdbcClient database) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.database = database;
    }

    /** Runs the work in a transaction that sees this tenant alone; commits when it returns. */
    <T> T in(String tenant, Supplier<T> work) {
        return transactions.execute(status -> {
            database.sql("select set_config('mingjian.tenant', :tenant, true)")
                    .param("tenant", tenant)
                    .query(String.class)
                    .single();
            return work.get();
        });
    }
}
