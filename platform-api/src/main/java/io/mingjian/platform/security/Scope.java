/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one caller beyond its roles. An empty set narrows nothing.
 *
 * @param packs the only packs whose cases the caller may submit and read
 * @param operations the only operations that the caller may use, such as {@code cases:read}
 * @param rate how often the caller may ask, or null as everybody else
 */
public record Scope(
        Set<String> packs, Set<String> operations, @Nullable Rate rate) {

    /** Narrows nothing. */
    public static final Scope WHOLE = new Scope(Set.of(), Set.of(), null);

    public Scope {
        packs = Set.copyOf(packs);
        operations = Set.copyOf(operations);
    }

    /** Whether the caller may do all that its roles allow, at whatever rate. */
    public boolean isWhole() {
        return packs.isEmpty() && operations.isEmpty();
    }

    /** Whether cases of the pack are within. */
    public boolean allowsPack(String pack) {
        return packs.isEmpty() || packs.contains(pack);
    }

    /** Whether the operation is within. */
    public boolean allowsOperation(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }

    /** Whether the other allows nothing that this does not. */
    public boolean includes(Scope other) {
        return includes(packs, other.packs) && includes(operations, other.operations);
    }

    private static boolean includes(Set<String> own, Set<String> others) {
        return own.isEmpty() || !others.isEmpty() && own.containsAll(others);
    }
}
