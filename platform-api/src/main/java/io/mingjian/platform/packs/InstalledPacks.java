/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.packs;

import io.mingjian.contracts.events.PackInstalled;
import io.mingjian.platform.tenancy.TenantTransactions;
import io.mingjian.ring.events.RingMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The packs that can judge: kept in the database, so that a restart knows them at once, and in memory, so that the
 * intake need not ask. Thread-safe.
 */
@Component
public class InstalledPacks implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(InstalledPacks.class);

    private static final int LONGEST_NAME = 64;

    private final Map<String, InstalledPack> live = new ConcurrentSkipListMap<>();
    private final InstalledPackRecords records;
    private final TenantTransactions transactions;
    private volatile boolean running;

    InstalledPacks(InstalledPackRecords records, TenantTransactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    /** Whether no pack is known yet, so that no case can be taken in. */
    public boolean isEmpty() {
        return live.isEmpty();
    }

    /** Whether the pack can judge. */
    public boolean contains(String name) {
        return live.containsKey(name);
    }

    /** The live version of a pack, if there is one. */
    public Optional<InstalledPack> find(String name) {
        return Optional.ofNullable(live.get(name));
    }

    /** What to tell somebody who named a pack that is not there. */
    public String wanted(String got) {
        String shown = got.length() > LONGEST_NAME ? got.substring(0, LONGEST_NAME) + "…" : got;
        return "Installed packs are " + String.join(", ", live.keySet()) + "; got: " + shown + ".";
    }

    /** Names of the live packs, in order. */
    public List<String> names() {
        return List.copyOf(live.keySet());
    }

    /** All live packs, by name. */
    public List<InstalledPack> all() {
        return List.copyOf(live.values());
    }

    void install(List<RingMessage<PackInstalled>> announced) {
        List<InstalledPackRecord> packs = announced.stream()
                .map(message -> new InstalledPackRecord(message.event(), message.time()))
                .toList();
        transactions.run(TenantTransactions.PLATFORM, () -> packs.forEach(records::save));
        packs.forEach(this::remember);
    }

    private void remember(InstalledPackRecord pack) {
        InstalledPack installed = pack.installed();
        InstalledPack before = live.put(installed.name(), installed);
        if (before == null || !before.digest().equals(installed.digest())) {
            LOGGER.atInfo()
                    .addKeyValue("pack", installed.name())
                    .addKeyValue("version", installed.version())
                    .log("pack is live");
        }
    }

    @Override
    public void start() {
        transactions.in(TenantTransactions.PLATFORM, records::findAll).forEach(this::remember);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the consumers, which may know better. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
