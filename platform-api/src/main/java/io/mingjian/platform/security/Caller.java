/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param key identifier of the API key, or null for the bearer of a token
 * @param name for people: the key's name or the token's subject
 * @param tenant the tenant that the caller belongs to
 * @param roles what the caller may do
 * @param scope what narrows the roles
 */
public record Caller(@Nullable UUID key, String name, String tenant, Set<Role> roles, Scope scope) {

    public Caller {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a caller has a name, got: '" + name + "'");
        }
        roles = Set.copyOf(roles);
    }

    /** A caller whose roles nothing narrows. */
    public Caller(@Nullable UUID key, String name, String tenant, Set<Role> roles) {
        this(key, name, tenant, roles, Scope.WHOLE);
    }

    /** The same caller, acting in the name of another tenant; who may do that is for the feature to check. */
    public Caller actingFor(String other) {
        return new Caller(key, name, other, roles, scope);
    }
}
