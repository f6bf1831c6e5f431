/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** API keys as administrators work on them. */
@Component
public class KeyAdministration {

    private final ApiKeys keys;
    private final KeyProperties properties;
    private final KeyUseProperties use;
    private final Clock clock;

    KeyAdministration(ApiKeys keys, KeyProperties properties, KeyUseProperties use, Clock clock) {
        this.keys = keys;
        this.properties = properties;
        this.use = use;
        this.clock = clock;
    }

    /**
     * Makes a key; its secret is in the answer and never shown again.
     *
     * @throws RejectedException 403 for a key that could do more than the caller, or of another tenant unless the caller is
     *     the operator's; 422 naming the first rule that is broken
     */
    public ShownKey make(Caller caller, KeyRequest request) {
        var made = keys.make(caller, request.checked(tenantFor(caller, request), clock.instant()));
        return ShownKey.of(made.stored(), made.secret().text());
    }

    /** The keys of the caller's tenant, without their secrets. */
    public List<ShownKey> list(Caller caller) {
        return keys.of(caller.tenant()).stream()
                .map(key -> ShownKey.of(key, null))
                .toList();
    }

    /**
     * Gives a key a new secret, which is in the answer and never shown again.
     *
     * @param grace how long the old secret stays valid, 0 to 30 days, or null for the usual time
     * @throws RejectedException 404 for a key that the tenant does not have or that is not valid, 403 for one that can do
     *     more than the caller, 422 for another grace period
     */
    public ShownKey rotate(Caller caller, UUID id, @Nullable Duration grace) {
        Duration wanted = Objects.requireNonNullElse(grace, use.rotationGrace());
        if (wanted.isNegative() || wanted.compareTo(KeyUseProperties.LONGEST_GRACE) > 0) {
            throw RejectedException.unprocessable(
                    "invalid-grace",
                    "Invalid grace period",
                    "A grace period of 0 to " + KeyUseProperties.LONGEST_GRACE + " is wanted; got: " + wanted + ".");
        }
        var rotated = keys.rotate(caller, id, wanted).orElseThrow(KeyAdministration::unknownKey);
        return ShownKey.of(rotated.stored(), rotated.secret().text());
    }

    /**
     * Revokes a key at once.
     *
     * @throws RejectedException 404 if the tenant has no such key
     */
    public void revoke(Caller caller, UUID id) {
        if (!keys.revoke(caller, id)) {
            throw unknownKey();
        }
    }

    private String tenantFor(Caller caller, KeyRequest request) {
        String tenant = request.tenant() == null ? caller.tenant() : request.tenant();
        if (!tenant.equals(caller.tenant()) && !caller.tenant().equals(properties.operatorTenant())) {
            throw RejectedException.forbidden(
                    "other-tenant", "Other tenant", "Only administrators of the operator make keys for others.");
        }
        return tenant;
    }

    private static RejectedException unknownKey() {
        return RejectedException.notFound("unknown-key", "Unknown key", "This tenant has no such key.");
    }
}
