/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may use one endpoint.
 *
 * @param method HTTP method; GET stands for HEAD too
 * @param pattern path as its controller maps it
 * @param operation name of what it does, by which a key can be narrowed; several endpoints may share one
 * @param roles who may; an administrator always
 * @param byPack whether a caller that is restricted to packs may: only where the restriction is heeded
 */
record AccessRule(HttpMethod method, String pattern, String operation, Set<Role> roles, boolean byPack) {

    AccessRule {
        roles = Set.copyOf(roles);
    }

    /** For these roles and administrators. */
    static AccessRule of(HttpMethod method, String pattern, String operation, Role... roles) {
        Set<Role> allowed = EnumSet.of(Role.ADMINISTRATOR);
        allowed.addAll(Arrays.asList(roles));
        return new AccessRule(method, pattern, operation, allowed, false);
    }

    /** Open to every role for reading. */
    static AccessRule read(String pattern, String operation) {
        return of(HttpMethod.GET, pattern, operation, Role.values());
    }

    /** The same rule, open to callers that are restricted to packs as well. */
    AccessRule heedingPacks() {
        return new AccessRule(method, pattern, operation, roles, true);
    }

    boolean isFor(HttpMethod asked) {
        return method.equals(asked) || method.equals(HttpMethod.GET) && asked.equals(HttpMethod.HEAD);
    }
}
