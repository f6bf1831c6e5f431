/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.security.BearerKeys;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** API keys: made, recognised, revoked. */
@Component
class ApiKeys implements BearerKeys {

    private final ApiKeyRecords records;
    private final TenantTransactions transactions;
    private final Acts acts;
    private final Clock clock;

    ApiKeys(ApiKeyRecords records, TenantTransactions transactions, Acts acts, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(String text) {
        return KeySecret.parse(text)
                .flatMap(secret -> transactions.in(TenantTransactions.PLATFORM, () -> records.findById(secret.id())
                        .filter(key -> key.opensFor(secret))
                        .map(key -> new Caller(secret.id(), key.name(), key.tenant(), key.roles()))));
    }

    /** Makes a key, possibly for another tenant than the caller's; the secret is in the answer and nowhere else. */
    MadeKey make(Caller caller, NewKey key) {
        return transactions.in(key.tenant(), () -> {
            MadeKey made = makeInTransaction(key);
            String roles = key.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
            acts.record(
                    caller.actingFor(key.tenant()),
                    "api-key.created",
                    subject(made.stored().getId()),
                    Map.of("roles", roles));
            return made;
        });
    }

    /** Makes a key within the transaction that is open, and leaves it to the caller to record that. */
    MadeKey makeInTransaction(NewKey key) {
        KeySecret secret = KeySecret.random(Identifiers.next());
        ApiKeyRecord stored = records.save(new ApiKeyRecord(key, secret, clock.instant()));
        return new MadeKey(stored, secret);
    }

    List<ApiKeyRecord> of(String tenant) {
        return transactions.in(tenant, records::findAllByOrderById);
    }

    /** Revokes a key at once; false if the tenant has no such key. */
    boolean revoke(Caller caller, UUID id) {
        return transactions.in(caller.tenant(), () -> {
            Optional<ApiKeyRecord> key = records.findById(id);
            key.filter(present -> present.revoke(clock.instant()))
                    .ifPresent(revoked -> acts.record(caller, "api-key.revoked", subject(id), Map.of()));
            return key.isPresent();
        });
    }

    static String subject(UUID id) {
        return "api-key/" + id;
    }

    /** A new key with its secret. */
    record MadeKey(ApiKeyRecord stored, KeySecret secret) {}
}
