/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.pack.web;

import io.mingjian.contracts.knowledge.Clause;
import io.mingjian.contracts.knowledge.Hypothesis;
import io.mingjian.contracts.knowledge.LocalizedText;
import io.mingjian.contracts.knowledge.PackReference;
import io.mingjian.knowledge.pack.Pack;
import io.mingjian.knowledge.pack.PackVersion;
import io.mingjian.knowledge.pack.PackVersions;
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.pack.UnknownPackVersionException;
import io.mingjian.ring.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The packs: what is live, what was installed, and how that is changed. */
@RestController
@RequestMapping("/v1/packs")
class PackController {

    /** Largest archive that is taken, in bytes. */
    static final int LARGEST_ARCHIVE = 8 << 20;

    private final Packs packs;
    private final PackVersions versions;

    PackController(Packs packs, PackVersions versions) {
        this.packs = packs;
        this.versions = versions;
    }

    @GetMapping
    List<PackSummary> all() {
        return packs.all().stream().map(PackSummary::of).toList();
    }

    @GetMapping("/{name}")
    PackDetails one(@PathVariable String name) {
        Pack pack = packs.find(name).orElseThrow(() -> unknown(name));
        return PackDetails.of(pack, versions.of(pack.name()));
    }

    @GetMapping("/{name}/versions")
    List<PackVersion> versions(@PathVariable String name) {
        List<PackVersion> installed = versions.of(name);
        if (installed.isEmpty()) {
            throw unknown(name);
        }
        return installed;
    }

    /** Installs the pack in a zip archive; it goes live unless {@code activate=false}. */
    @PostMapping(consumes = "application/zip")
    ResponseEntity<PackSummary> install(InputStream body, @RequestParam(defaultValue = "true") boolean activate)
            throws IOException {
        byte[] archive = body.readNBytes(LARGEST_ARCHIVE + 1);
        if (archive.length > LARGEST_ARCHIVE) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "archive-too-large",
                    "Archive too large",
                    "an archive may have " + LARGEST_ARCHIVE + " bytes, got more");
        }
        PackVersions.Installed installed = versions.install(archive, activate);
        PackSummary summary = PackSummary.of(installed.pack());
        URI location = URI.create("/v1/packs/" + installed.pack().name() + "@"
                + installed.pack().policy().version());
        return installed.fresh() ? ResponseEntity.created(location).body(summary) : ResponseEntity.ok(summary);
    }

    /** Makes an installed version live; an earlier one, too. */
    @PostMapping("/{name}/versions/{version}/activate")
    PackSummary activate(@PathVariable String name, @PathVariable String version) {
        return PackSummary.of(versions.activate(name, version));
    }

    /** What an editor can change of an installed version. */
    @GetMapping("/{name}/versions/{version}")
    PackContents contents(@PathVariable String name, @PathVariable String version) {
        return versions.find(name, version)
                .map(PackContents::of)
                .orElseThrow(() -> new UnknownPackVersionException(name, version));
    }

    /** The files of an installed version. */
    @GetMapping(path = "/{name}/versions/{version}/archive", produces = "application/zip")
    byte[] archive(@PathVariable String name, @PathVariable String version) {
        return versions.archive(name, version).orElseThrow(() -> new UnknownPackVersionException(name, version));
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, "pack-unknown", "Unknown pack", "no live pack is named " + name);
    }

    /** A pack with what it can judge and by which clauses. */
    record PackDetails(
            PackReference pack,
            LocalizedText title,
            List<Hypothesis> hypotheses,
            List<Clause> clauses,
            List<PackVersion> installations) {

        static PackDetails of(Pack pack, List<PackVersion> installed) {
            return new PackDetails(
                    pack.reference(),
                    pack.policy().title(),
                    pack.hypotheses(),
                    List.copyOf(pack.graph().clauses().values()),
                    installed);
        }
    }
}
