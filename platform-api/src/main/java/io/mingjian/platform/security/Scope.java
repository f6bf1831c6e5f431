/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Set;

/**
 * What narrows a caller beyond its roles. An empty set narrows nothing.
 *
 * @param packs the only packs whose cases the caller may submit and read
 * @param operations the only operations that the caller may use, such as {@code cases:read}
 */
public record Scope(Set<String> packs, Set<String> operations) {

    /** Narrows nothing. */
    public static final Scope WHOLE = new Scope(Set.of(), Set.of());

    public Scope {
        packs = Set.copyOf(packs);
        operations = Set.copyOf(operations);
    }

    /** Whether cases of the pack are within. */
    public boolean allowsPack(String pack) {
        return packs.isEmpty() || packs.contains(pack);
    }

    /** Whether the operation is within. */
    public boolean allowsOperation(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }
}
