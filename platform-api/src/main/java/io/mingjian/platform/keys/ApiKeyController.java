/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import io.mingjian.platform.security.Role;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/api-keys")
@Tag(name = "API keys", description = "For administrators")
class ApiKeyController {

    private static final int LONGEST_NAME = 100;

    private final ApiKeys keys;
    private final KeyProperties properties;

    ApiKeyController(ApiKeys keys, KeyProperties properties) {
        this.keys = keys;
        this.properties = properties;
    }

    @PostMapping
    @Operation(summary = "Make a key", description = "The secret is in this answer only; it is never stored.")
    ResponseEntity<ShownKey> make(@CurrentCaller Caller caller, @RequestBody KeyRequest request) {
        var made = keys.make(caller, request.checked(tenantFor(caller, request)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(ShownKey.of(made.stored(), made.secret().text()));
    }

    @GetMapping
    @Operation(summary = "List the tenant's keys, without their secrets")
    KeyList list(@CurrentCaller Caller caller) {
        return new KeyList(keys.of(caller.tenant()).stream()
                .map(key -> ShownKey.of(key, null))
                .toList());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key at once")
    void revoke(@CurrentCaller Caller caller, @PathVariable UUID id) {
        if (!keys.revoke(caller, id)) {
            throw RejectedException.notFound("unknown-key", "Unknown key", "This tenant has no such key.");
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

    /**
     * A key to be made.
     *
     * @param name for people
     * @param roles at least one
     * @param tenant the own tenant when absent
     */
    record KeyRequest(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable String tenant) {

        NewKey checked(String owner) {
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.indexOf(0) >= 0) {
                throw RejectedException.unprocessable(
                        "invalid-key", "Invalid key", "A name of 1 to " + LONGEST_NAME + " characters is wanted.");
            }
            if (roles == null || roles.isEmpty()) {
                throw RejectedException.unprocessable("invalid-key", "Invalid key", "At least one role is wanted.");
            }
            if (!TenantTransactions.isTenant(owner)) {
                throw RejectedException.unprocessable(
                        "invalid-tenant", "Invalid tenant", "Lower-case letters, digits and hyphens are wanted.");
            }
            return new NewKey(owner, name, roles);
        }
    }

    /**
     * A key as shown.
     *
     * @param key the whole key with its secret, when it was just made
     */
    record ShownKey(
            UUID id,
            String tenant,
            String name,
            Set<Role> roles,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable String key) {

        static ShownKey of(ApiKeyRecord key, @Nullable String secret) {
            return new ShownKey(
                    key.getId(),
                    key.tenant(),
                    key.name(),
                    new TreeSet<>(key.roles()),
                    key.createdAt(),
                    key.revokedAt(),
                    secret);
        }
    }

    /** The keys of a tenant. */
    record KeyList(List<ShownKey> keys) {}
}
