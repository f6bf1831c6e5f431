/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.contracts.cases.Identifiers;
import io.mingjian.platform.acts.Acts;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.security.Scope;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** API keys: made, rotated, revoked. */
@Component
class ApiKeys {

    private final ApiKeyRecords records;
    private final TenantTransactions transactions;
    private final KnownKeys known;
    private final Acts acts;
    private final Clock clock;

    ApiKeys(ApiKeyRecords records, TenantTransactions transactions, KnownKeys known, Acts acts, Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.known = known;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Makes a key, possibly for another tenant than the caller's; the secret is in the answer and nowhere else.
     *
     * @throws RejectedException 403 if the key could do more than the caller
     */
    MadeKey make(Caller caller, NewKey key) {
        requireWithin(caller, key.scope());
        return transactions.in(key.tenant(), () -> {
            MadeKey made = makeInTransaction(key);
            acts.record(
                    caller.actingFor(key.tenant()),
                    "api-key.created",
                    subject(made.stored().getId()),
                    details(key));
            return made;
        });
    }

    /** Makes a key within the transaction that is open, and leaves it to the caller to record that. */
    MadeKey makeInTransaction(NewKey key) {
        KeySecret secret = KeySecret.random(Identifiers.next());
        return new MadeKey(records.save(new ApiKeyRecord(key, secret, now())), secret);
    }

    List<ApiKeyRecord> of(String tenant) {
        return transactions.in(tenant, records::findAllByOrderById);
    }

    /**
     * Gives a key a new secret; the old one stays valid for the grace period.
     *
     * @return the key with its new secret, empty if the tenant has no such key that is valid
     * @throws RejectedException 403 if the key can do more than the caller
     */
    Optional<MadeKey> rotate(Caller caller, UUID id, Duration grace) {
        Optional<MadeKey> rotated = transactions.in(caller.tenant(), () -> records.lock(id)
                .filter(key -> KnownKey.of(key).isValid(clock.instant()))
                .map(key -> {
                    requireWithin(caller, key.scope());
                    KeySecret secret = KeySecret.random(id);
                    key.rotate(secret, now().plus(grace));
                    acts.record(caller, "api-key.rotated", subject(id), Map.of("grace", grace.toString()));
                    return new MadeKey(key, secret);
                }));
        known.forget(id);
        return rotated;
    }

    /** Revokes a key at once; false if the tenant has no such key. */
    boolean revoke(Caller caller, UUID id) {
        boolean found = transactions.in(caller.tenant(), () -> {
            Optional<ApiKeyRecord> key = records.lock(id);
            key.filter(present -> present.revoke(now()))
                    .ifPresent(revoked -> acts.record(caller, "api-key.revoked", subject(id), Map.of()));
            return key.isPresent();
        });
        known.forget(id);
        return found;
    }

    static String subject(UUID id) {
        return "api-key/" + id;
    }

    /** In the precision of the database, so that what is answered equals what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireWithin(Caller caller, Scope scope) {
        if (!caller.scope().includes(scope)) {
            throw RejectedException.forbidden(
                    "beyond-scope", "Beyond scope", "A restricted key manages only keys that are restricted as far.");
        }
    }

    private static Map<String, String> details(NewKey key) {
        Map<String, String> details = new TreeMap<>(Map.of(
                "roles", key.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                "packs", listed(key.scope().packs()),
                "operations", listed(key.scope().operations()),
                "expiresAt", String.valueOf(key.expiresAt())));
        details.values().removeIf(Predicate.isEqual("").or(Predicate.isEqual("null")));
        return details;
    }

    private static String listed(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(","));
    }

    /** A key with its new secret. */
    record MadeKey(ApiKeyRecord stored, KeySecret secret) {}
}
