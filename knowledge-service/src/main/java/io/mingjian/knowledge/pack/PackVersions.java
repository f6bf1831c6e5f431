/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.contracts.json.ContractJson;
import io.mingjian.knowledge.caching.LatestUsed;
import io.mingjian.knowledge.pack.persistence.PackEditRecord;
import io.mingjian.knowledge.pack.persistence.PackInstallation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Installs and activates pack versions while the service runs. A pack that is refused changes nothing: the live version
 * stays. Thread-safe; one change at a time.
 */
public final class PackVersions {

    private static final Logger LOG = LoggerFactory.getLogger(PackVersions.class);
    private static final int CACHED = 16;

    private final PackInstaller installer;
    private final Packs packs;
    private final LatestUsed<String, Pack> older = new LatestUsed<>(CACHED);
    private final List<Consumer<Pack>> listeners = new CopyOnWriteArrayList<>();

    PackVersions(PackInstaller installer) {
        this.installer = installer;
        this.packs = new Packs(List.of(), this::find);
    }

    /** The live versions, which follow every change. */
    Packs packs() {
        return packs;
    }

    /** Whom to tell of every version that goes live. */
    public void onLive(Consumer<Pack> listener) {
        listeners.add(listener);
    }

    /**
     * Installs the pack in a zip archive.
     *
     * @param archive the files, at the root or in one folder
     * @param activate whether the version goes live at once
     * @return the version, and whether it is new here
     * @throws InvalidPackException if anything in it is wrong, with the place
     * @throws PackVersionConflictException if the same name and version were installed with other bytes
     */
    public Installed install(byte[] archive, boolean activate) {
        return install(PackZip.read(archive), activate);
    }

    /**
     * Installs a version that was made from another one; it does not go live.
     *
     * @throws InvalidPackException if anything in it is wrong, with the place
     * @throws PackVersionConflictException if the same name and version were installed with other bytes
     */
    public synchronized Installed install(PackFiles files, PackOrigin origin) {
        Pack pack = PackReader.read(files);
        return new Installed(pack, installer.install(files, pack, origin));
    }

    synchronized Installed install(PackFiles files, boolean activate) {
        Pack pack = PackReader.read(files);
        boolean fresh = installer.install(files, pack);
        if (activate) {
            goLive(pack);
        }
        return new Installed(pack, fresh);
    }

    /**
     * Installs a pack that came with the service or lies in its directory: a version that is new here goes live, one that
     * was here before leaves it to what was last activated.
     *
     * @param ifLaterOnly whether a new version goes live only in place of an earlier one
     */
    synchronized Pack offer(PackFiles files, boolean ifLaterOnly) {
        Pack pack = PackReader.read(files);
        boolean fresh = installer.install(files, pack);
        Optional<String> live = installer.liveVersion(pack.name());
        boolean later =
                live.isEmpty() || VersionOrder.INSTANCE.compare(pack.policy().version(), live.get()) > 0;
        if (live.isEmpty() || (fresh && (later || !ifLaterOnly))) {
            goLive(pack);
        } else if (!refresh(pack.name())) {
            // what was live can no longer be read here; a pack that can judges in its place
            goLive(pack);
        }
        return pack;
    }

    /**
     * Makes an installed version live, an earlier one too.
     *
     * @throws UnknownPackVersionException if it was never installed, or its files were not kept
     * @throws InvalidPackException if this version of the service refuses it
     */
    public synchronized Pack activate(String name, String version) {
        Pack pack = find(name, version).orElseThrow(() -> new UnknownPackVersionException(name, version));
        goLive(pack);
        return pack;
    }

    /** All versions of a pack, oldest first; empty for an unknown pack. */
    public List<PackVersion> of(String name) {
        Optional<String> live = installer.liveVersion(name);
        List<PackInstallation> installed = installer.installed(name);
        Map<UUID, PackEditRecord> edits = installer.edits(installed);
        return installed.stream()
                .map(installation -> version(installation, live, edits.get(installation.getId())))
                .toList();
    }

    /** The files of an installed version; empty if it was never installed or its files were not kept. */
    public Optional<PackFiles> files(String name, String version) {
        return installer.files(name, version);
    }

    /** The files of an installed version as a zip archive; empty as for {@link #files}. */
    public Optional<byte[]> archive(String name, String version) {
        return installer.files(name, version).map(PackZip::write);
    }

    /** An installed version, live or not; empty if it was never installed or its files were not kept. */
    public Optional<Pack> find(String name, String version) {
        String key = name + "@" + version;
        Optional<Pack> known = older.find(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Pack> read = installer.files(name, version).map(PackReader::read);
        read.ifPresent(pack -> older.put(key, pack));
        return read;
    }

    /**
     * Follows what the database says is live, as another instance may have changed it.
     *
     * @return whether the version that is live there is live here now
     */
    synchronized boolean refresh(String name) {
        Optional<String> wanted = installer.liveVersion(name);
        if (wanted.isEmpty()
                || packs.find(name)
                        .filter(pack -> isVersion(pack, wanted.get()))
                        .isPresent()) {
            return wanted.isPresent();
        }
        try {
            Optional<Pack> pack = find(name, wanted.get());
            pack.ifPresent(packs::replace);
            return pack.isPresent();
        } catch (InvalidPackException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("pack", name)
                    .addKeyValue("version", wanted.get())
                    .log("the live version of a pack cannot be read here");
            return false;
        }
    }

    /** Follows the database for every pack that is live there. */
    void refreshAll() {
        installer.liveNames().forEach(this::refresh);
    }

    private void goLive(Pack pack) {
        installer.activate(pack.reference());
        packs.replace(pack);
        listeners.forEach(listener -> listener.accept(pack));
    }

    private static boolean isVersion(Pack pack, String version) {
        return pack.policy().version().equals(version);
    }

    private static PackVersion version(
            PackInstallation installation, Optional<String> live, @Nullable PackEditRecord edit) {
        boolean isLive = live.filter(installation.version()::equals).isPresent();
        return new PackVersion(
                installation.version(), installation.digest(), installation.installedAt(), isLive, edit(edit));
    }

    private static PackVersion.@Nullable Edit edit(@Nullable PackEditRecord edit) {
        if (edit == null) {
            return null;
        }
        PackEditRecord.Stated stated = edit.stated();
        JsonNode changes = ContractJson.mapper().readTree(stated.changes());
        return new PackVersion.Edit(stated.base(), stated.by(), stated.note(), edit.madeAt(), changes);
    }

    /**
     * What came of an installation.
     *
     * @param pack the version
     * @param fresh whether it is new here
     */
    public record Installed(Pack pack, boolean fresh) {}
}
