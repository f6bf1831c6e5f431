/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.keys;

import io.mingjian.platform.security.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key to be made.
 *
 * @param tenant whose key
 * @param name for people, to tell keys apart
 * @param roles at least one
 */
record NewKey(String tenant, String name, Set<Role> roles) {

    NewKey {
        roles = Set.copyOf(EnumSet.copyOf(roles));
    }
}
