/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request.
 *
 * @param key identifier of the API key
 * @param tenant the tenant that the key belongs to
 * @param roles what the key may do
 */
public record Caller(UUID key, String tenant, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }
}
