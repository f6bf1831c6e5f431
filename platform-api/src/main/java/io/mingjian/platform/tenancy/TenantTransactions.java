/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.tenancy;

import io.mingjian.content.ContentStore;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that opens transactions and names their tenant to PostgreSQL's row-level security.
 *
 * <p>The name holds for the transaction only. Work outside such a transaction sees no row of any tenant. Thread-safe;
 * blocks while a connection is awaited and on the database.
 */
@Component
public class TenantTransactions {

    /** Reserved name that sees what serves all tenants: the outbox, API keys, open batches. */
    public static final String PLATFORM = ContentStore.PLATFORM;

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final TransactionTemplate transactions;
    private final EntityManager entityManager;

    TenantTransactions(PlatformTransactionManager transactionManager, EntityManager entityManager) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.entityManager = entityManager;
    }

    /** Whether a name may be given to a tenant: lower-case letters, digits and hyphens, 1 to 63 characters. */
    public static boolean isTenant(String name) {
        return TENANT.matcher(name).matches();
    }

    /**
     * Runs the work in a transaction of its own that sees this tenant alone; commits when it returns.
     *
     * @throws IllegalStateException inside another transaction, which might belong to another tenant
     */
    public <T> T in(String tenant, Supplier<T> work) {
        if (!tenant.equals(PLATFORM) && !isTenant(tenant)) {
            throw new IllegalArgumentException("a tenant must match " + TENANT + ", got: " + tenant);
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a transaction is open already; tenants never share one");
        }
        return transactions.execute(status -> {
            nameTenant(tenant);
            return work.get();
        });
    }

    /** As {@link #in}, for work without a result. */
    public void run(String tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * As {@link #run}, but the commit does not wait for the disk: for progress that is only informative and may be lost
     * in a crash of the database.
     */
    public void runRelaxed(String tenant, Runnable work) {
        run(tenant, () -> {
            entityManager
                    .createNativeQuery("select set_config('synchronous_commit', 'off', true)", String.class)
                    .getSingleResult();
            work.run();
        });
    }

    private void nameTenant(String tenant) {
        entityManager
                .createNativeQuery("select set_config('mingjian.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant)
                .getSingleResult();
    }
}
