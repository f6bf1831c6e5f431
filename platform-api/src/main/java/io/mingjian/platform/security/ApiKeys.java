/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** API keys: made, recognised, revoked. */
@Component
public class ApiKeys {

    private final ApiKeyRecords records;
    private final TenantTransactions transactions;
    private final Clock clock;

    ApiKeys(ApiKeyRecords records, TenantTransactions transactions, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The bearer of a key, if the key exists, its secret is right and it was not revoked. */
    public Optional<Caller> authenticate(String text) {
        return KeySecret.parse(text)
                .flatMap(secret -> transactions.in(TenantTransactions.PLATFORM, () -> records.findById(secret.id())
                        .filter(key -> key.opensFor(secret))
                        .map(ApiKeys::caller)));
    }

    /** Who a key that was shown before stands for by now; empty once it is revoked. */
    public Optional<Caller> present(UUID id) {
        return transactions.in(TenantTransactions.PLATFORM, () -> records.findById(id)
                .filter(key -> key.revokedAt() == null)
                .map(ApiKeys::caller));
    }

    private static Caller caller(ApiKeyRecord key) {
        return new Caller(key.getId(), key.tenant(), key.roles());
    }

    /** Makes a key; the secret is in the answer and nowhere else. */
    MadeKey make(NewKey key) {
        return transactions.in(key.tenant(), () -> makeInTransaction(key));
    }

    /** Makes a key within the transaction that is open. */
    MadeKey makeInTransaction(NewKey key) {
        KeySecret secret = KeySecret.random(Identifiers.next());
        ApiKeyRecord stored = records.save(new ApiKeyRecord(key, secret, clock.instant()));
        return new MadeKey(stored, secret);
    }

    List<ApiKeyRecord> of(String tenant) {
        return transactions.in(tenant, records::findAllByOrderById);
    }

    /** Revokes a key at once; false if the tenant has no such key. */
    boolean revoke(String tenant, UUID id) {
        return transactions.in(tenant, () -> {
            Optional<ApiKeyRecord> key = records.findById(id);
            key.ifPresent(present -> present.revoke(clock.instant()));
            return key.isPresent();
        });
    }

    /** A new key with its secret. */
    record MadeKey(ApiKeyRecord stored, KeySecret secret) {}
}
