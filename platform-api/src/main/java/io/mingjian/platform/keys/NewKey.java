/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.security.Role;
import io.mingjian.platform.security.Scope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key to be made.
 *
 * @param tenant whose key
 * @param name for people, to tell keys apart
 * @param roles at least one
 * @param scope what narrows the roles
 * @param expiresAt when the key ends by itself, or null if never
 */
record NewKey(
        String tenant,
        String name,
        Set<Role> roles,
        Scope scope,
        @Nullable Instant expiresAt) {

    NewKey {
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }
}
