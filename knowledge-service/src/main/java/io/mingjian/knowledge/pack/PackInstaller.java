/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import io.mingjian.content.ContentStore;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.pack.persistence.PackInstallation;
import io.mingjian.knowledge.pack.persistence.PackInstallations;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;

/** Makes a validated pack live: keeps its policy and records the version. Installing the same bytes again is harmless. */
final class PackInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PackInstaller.class);

    private final ContentStore content;
    private final PackInstallations installations;
    private final Clock clock;

    PackInstaller(ContentStore content, PackInstallations installations, Clock clock) {
        this.content = content;
        this.installations = installations;
        this.clock = clock;
    }

    /**
     * Installs a pack.
     *
     * @throws PackVersionConflictException if the same name and version were installed with other bytes
     */
    Pack install(Pack pack) {
        PackReference reference = pack.reference();
        refuseOtherBytes(reference);
        content.put(ContentStore.PLATFORM, pack.policyJson());
        if (find(reference).isEmpty()) {
            record(reference);
        }
        LOG.atInfo()
                .addKeyValue("pack", reference.name())
                .addKeyValue("version", reference.version())
                .addKeyValue("digest", reference.digest())
                .log("pack installed");
        return pack;
    }

    private void record(PackReference reference) {
        try {
            installations.save(PackInstallation.of(reference, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            // another instance was faster; what it recorded decides
            refuseOtherBytes(reference);
        }
    }

    private void refuseOtherBytes(PackReference reference) {
        find(reference)
                .filter(installed -> !installed.digest().equals(reference.digest()))
                .ifPresent(installed -> {
                    throw new PackVersionConflictException(reference, installed.digest());
                });
    }

    private Optional<PackInstallation> find(PackReference reference) {
        return installations.findByNameAndVersion(reference.name(), reference.version());
    }
}
