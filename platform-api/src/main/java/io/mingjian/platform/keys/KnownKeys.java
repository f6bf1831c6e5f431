/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mingjian.platform.security.BearerKeys;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognises keys, with a short and bounded memory in front of the database. Only keys that exist are remembered, and
 * never a secret. Expiry and grace are judged at every request.
 */
@Component
class KnownKeys implements BearerKeys {

    private final ApiKeyRecords records;
    private final TenantTransactions transactions;
    private final LastUses lastUses;
    private final Clock clock;
    private final Cache<UUID, KnownKey> memory;

    KnownKeys(
            ApiKeyRecords records,
            TenantTransactions transactions,
            LastUses lastUses,
            KeyUseProperties properties,
            Clock clock) {
        this.records = records;
        this.transactions = transactions;
        this.lastUses = lastUses;
        this.clock = clock;
        this.memory = Caffeine.newBuilder()
                .maximumSize(properties.remembered())
                .expireAfterWrite(properties.rememberFor())
                .build();
    }

    @Override
    public Optional<Caller> authenticate(String text) {
        return KeySecret.parse(text)
                .flatMap(secret -> find(secret.id()).filter(key -> key.opensFor(secret, clock.instant())))
                .map(key -> used(key.caller()));
    }

    @Override
    public Optional<Caller> present(UUID id) {
        return find(id).filter(key -> key.isValid(clock.instant())).map(KnownKey::caller);
    }

    /** To be called after the commit that changed the key. */
    void forget(UUID id) {
        // waits for a read of the same key under way, so that an old state cannot be remembered after this
        memory.invalidate(id);
    }

    private Optional<KnownKey> find(UUID id) {
        return Optional.ofNullable(memory.get(id, this::read));
    }

    private @Nullable KnownKey read(UUID id) {
        return transactions
                .in(TenantTransactions.PLATFORM, () -> records.findById(id).map(KnownKey::of))
                .orElse(null);
    }

    private Caller used(Caller caller) {
        UUID key = caller.key();
        if (key != null) {
            lastUses.note(key, clock.instant());
        }
        return caller;
    }
}
