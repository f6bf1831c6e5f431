/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.json.ContractJson;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.pack.persistence.LivePack;
import io.mingjian.knowledge.pack.persistence.PackArchive;
import io.mingjian.knowledge.pack.persistence.PackEditRecord;
import io.mingjian.knowledge.pack.persistence.PackInstallation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps validated packs: the policy in the content store, files and version in the database. Installing the same bytes
 * again is harmless.
 */
final class PackInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PackInstaller.class);

    private final ContentStore content;
    private final PackTables tables;
    private final TransactionOperations transactions;
    private final Clock clock;

    PackInstaller(ContentStore content, PackTables tables, TransactionOperations transactions, Clock clock) {
        this.content = content;
        this.tables = tables;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a version; which one is live stays as it was.
     *
     * @return whether the version is new here
     * @throws PackVersionConflictException if the same name and version were installed with other bytes
     */
    boolean install(PackFiles files, Pack pack) {
        return install(files, pack, null);
    }

    /** As {@link #install(PackFiles, Pack)}, with what a new version was made from. */
    boolean install(PackFiles files, Pack pack, @Nullable PackOrigin origin) {
        PackReference reference = pack.reference();
        refuseOtherBytes(reference);
        content.put(ContentStore.PLATFORM, pack.policyJson());
        boolean fresh = find(reference).isEmpty();
        if (fresh
                || !tables.archives()
                        .existsByInstallationId(find(reference).orElseThrow().getId())) {
            record(reference, PackZip.write(files), origin);
        }
        LOG.atInfo()
                .addKeyValue("pack", reference.name())
                .addKeyValue("version", reference.version())
                .addKeyValue("digest", reference.digest())
                .log("pack installed");
        return fresh;
    }

    /** Records that a version judges from now on. */
    void activate(PackReference reference) {
        try {
            makeLive(reference);
        } catch (DataIntegrityViolationException e) {
            // another instance made the first version of the pack live at the same time; the row is there now
            makeLive(reference);
        }
        LOG.atInfo()
                .addKeyValue("pack", reference.name())
                .addKeyValue("version", reference.version())
                .log("pack version is live");
    }

    private void makeLive(PackReference reference) {
        tables.live().save(new LivePack(reference.name(), reference.version(), clock.instant()));
    }

    /** The version that judges, as recorded. */
    Optional<String> liveVersion(String name) {
        return tables.live().findByName(name).map(LivePack::version);
    }

    /** Names of all packs that judge, as recorded. */
    List<String> liveNames() {
        return tables.live().findAllByOrderByName().stream().map(LivePack::name).toList();
    }

    /** The files of a version, or empty if it was never installed or its files were not kept. */
    Optional<PackFiles> files(String name, String version) {
        return tables.installations()
                .findByNameAndVersion(name, version)
                .flatMap(installation -> tables.archives().findByInstallationId(installation.getId()))
                .map(archive -> PackZip.read(archive.zip()));
    }

    /** All versions of a pack, oldest first. */
    List<PackInstallation> installed(String name) {
        return tables.installations().findByNameOrderByInstalledAt(name);
    }

    /** How versions were made from others, by installation. */
    Map<UUID, PackEditRecord> edits(List<PackInstallation> installations) {
        List<UUID> identifiers =
                installations.stream().map(PackInstallation::getId).toList();
        return tables.edits().findByInstallationIdIn(identifiers).stream()
                .collect(Collectors.toMap(PackEditRecord::getId, Function.identity()));
    }

    private void record(PackReference reference, byte[] zip, @Nullable PackOrigin origin) {
        try {
            transactions.executeWithoutResult(status -> {
                PackInstallation installation = find(reference)
                        .orElseGet(() -> tables.installations().save(PackInstallation.of(reference, clock.instant())));
                tables.archives().save(PackArchive.of(installation, zip));
                if (origin != null) {
                    tables.edits().save(PackEditRecord.of(installation, stated(origin)));
                }
            });
        } catch (DataIntegrityViolationException e) {
            // another instance was faster; what it recorded decides
            refuseOtherBytes(reference);
        }
    }

    private static PackEditRecord.Stated stated(PackOrigin origin) {
        String changes = new String(ContractJson.canonical(origin.changes()), StandardCharsets.UTF_8);
        return new PackEditRecord.Stated(origin.base(), origin.by(), origin.note(), changes);
    }

    private void refuseOtherBytes(PackReference reference) {
        find(reference)
                .filter(installed -> !installed.digest().equals(reference.digest()))
                .ifPresent(installed -> {
                    throw new PackVersionConflictException(reference, installed.digest());
                });
    }

    private Optional<PackInstallation> find(PackReference reference) {
        return tables.installations().findByNameAndVersion(reference.name(), reference.version());
    }
}
