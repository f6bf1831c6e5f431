/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.knowledge.background.PersistentWork;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is worked out for each pack version in the background: for live ones at the start and for others when
 * they are first asked for, tried again until it succeeds. A version judges before it is there. Thread-safe.
 */
public final class PackWork<T> implements SmartLifecycle {

    private final String name;
    private final Packs packs;
    private final Function<Pack, T> making;
    private final PersistentWork background;
    private final Map<String, T> byDigest = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * Work that has not begun.
     *
     * @param name of the work, which its thread bears
     * @param making blocks until the result is there; any exception is tried again
     */
    public PackWork(String name, Packs packs, Function<Pack, T> making) {
        this.name = name;
        this.packs = packs;
        this.making = making;
        this.background = new PersistentWork(name);
    }

    /** The result for a pack version, empty until it is there; whoever asks first has it begun. */
    public Optional<T> of(Pack pack) {
        Optional<T> made = Optional.ofNullable(byDigest.get(pack.digest()));
        if (made.isEmpty() && running && asked.add(pack.digest())) {
            background.begin(name + " " + pack.name(), () -> byDigest.put(pack.digest(), making.apply(pack)));
        }
        return made;
    }

    @Override
    public void start() {
        running = true;
        packs.all().forEach(this::of);
    }

    @Override
    public void stop() {
        running = false;
        background.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
