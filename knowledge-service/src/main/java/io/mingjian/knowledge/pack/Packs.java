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

/**
 * The live pack versions, and the older ones by {@code name@version}. Thread-safe: a version goes live in one step, and
 * whoever asked before keeps the pack that was given.
 */
public final class Packs {

    private final KeptVersions kept;
    private volatile SortedMap<String, Pack> byName;

    /** These packs alone, whose names are distinct. */
    public Packs(Collection<Pack> packs) {
        this(packs, (name, version) -> Optional.empty());
    }

    Packs(Collection<Pack> packs, KeptVersions kept) {
        SortedMap<String, Pack> sorted = new TreeMap<>();
        packs.forEach(pack -> sorted.put(pack.name(), pack));
        this.byName = Collections.unmodifiableSortedMap(sorted);
        this.kept = kept;
    }

    /** All live packs, by name; a snapshot that does not change. */
    public Collection<Pack> all() {
        return byName.values();
    }

    /**
     * The pack that a name means.
     *
     * @param name {@code name} for the live version, or {@code name@version} for any that was installed
     * @return empty if no such pack is live, or no such version was installed
     */
    public Optional<Pack> find(String name) {
        int at = name.indexOf('@');
        if (at < 0) {
            return Optional.ofNullable(byName.get(name));
        }
        String plain = name.substring(0, at);
        String version = name.substring(at + 1);
        return Optional.ofNullable(byName.get(plain))
                .filter(pack -> pack.policy().version().equals(version))
                .or(() -> kept.find(plain, version));
    }

    /** Makes a version live in place of the one of its name. */
    synchronized void replace(Pack pack) {
        SortedMap<String, Pack> next = new TreeMap<>(byName);
        next.put(pack.name(), pack);
        byName = Collections.unmodifiableSortedMap(next);
    }

    /** Versions that were installed, live or not. */
    interface KeptVersions {

        /** The version, or empty if it was not installed or its files were not kept. */
        Optional<Pack> find(String name, String version);
    }
}
