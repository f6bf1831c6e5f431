/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which packs judge when the service starts. */
final class PackStart {

    private static final Logger LOG = LoggerFactory.getLogger(PackStart.class);

    private final PackVersions versions;

    PackStart(PackVersions versions) {
        this.versions = versions;
    }

    /**
     * Offers the bundled packs and those of the directory, which win by name, and makes live what was live before.
     *
     * @throws InvalidPackException if a bundled pack is refused, or one of the directory that nothing can stand in for
     */
    void run(@Nullable Path directory) {
        versions.refreshAll();
        List<PackFiles> inDirectory = directory == null ? List.of() : PackSources.inDirectory(directory);
        PackSources.bundled().stream()
                .filter(bundled ->
                        inDirectory.stream().noneMatch(files -> files.folder().equals(bundled.folder())))
                .forEach(bundled -> versions.offer(bundled, true));
        inDirectory.forEach(this::offer);
    }

    private void offer(PackFiles files) {
        try {
            versions.offer(files, false);
        } catch (InvalidPackException | PackVersionConflictException e) {
            if (versions.packs().find(files.folder()).isEmpty()) {
                throw e;
            }
            LOG.atError()
                    .addKeyValue("folder", files.folder())
                    .addKeyValue("problem", e.getMessage())
                    .log("pack refused, the live version stays");
        }
    }
}
