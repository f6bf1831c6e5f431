/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The live pack versions. Immutable. */
public final class Packs {

    private final SortedMap<String, Pack> byName;

    /** The packs by their names, which are distinct. */
    public Packs(Collection<Pack> packs) {
        SortedMap<String, Pack> sorted = new TreeMap<>();
        packs.forEach(pack -> sorted.put(pack.name(), pack));
        this.byName = Collections.unmodifiableSortedMap(sorted);
    }

    /** All live packs, by name. */
    public Collection<Pack> all() {
        return byName.values();
    }

    /**
     * The live pack that a name means.
     *
     * @param name {@code name} or {@code name@version}
     * @return empty if no such pack is live, or another version of it is
     */
    public Optional<Pack> find(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return Optional.ofNullable(byName.get(name));
        }
        return Optional.ofNullable(byName.get(name.substring(0, at)))
                .filter(pack -> pack.policy().version().equals(name.substring(at + 1)));
    }
}
