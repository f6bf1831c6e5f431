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
import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.pack.persistence.PackInstallation;
import io.mingjian.knowledge.pack.persistence.PackInstallations;
import io.mingjian.ring.web.ProblemException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The live packs. */
@RestController
@RequestMapping("/v1/packs")
class PackController {

    private final Packs packs;
    private final PackInstallations installations;

    PackController(Packs packs, PackInstallations installations) {
        this.packs = packs;
        this.installations = installations;
    }

    @GetMapping
    List<PackSummary> all() {
        return packs.all().stream().map(PackSummary::of).toList();
    }

    @GetMapping("/{name}")
    PackDetails one(@PathVariable String name) {
        Pack pack = packs.find(name)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "pack-unknown", "Unknown pack", "no live pack is named " + name));
        return PackDetails.of(pack, installations.findByNameOrderByInstalledAt(pack.name()));
    }

    /** A live pack in a list. */
    record PackSummary(PackReference pack, LocalizedText title, int hypotheses, int clauses) {

        static PackSummary of(Pack pack) {
            return new PackSummary(
                    pack.reference(),
                    pack.policy().title(),
                    pack.hypotheses().size(),
                    pack.graph().clauses().size());
        }
    }

    /** A live pack with what it can judge and by which clauses. */
    record PackDetails(
            PackReference pack,
            LocalizedText title,
            List<Hypothesis> hypotheses,
            List<Clause> clauses,
            List<InstalledVersion> installations) {

        static PackDetails of(Pack pack, List<PackInstallation> installed) {
            return new PackDetails(
                    pack.reference(),
                    pack.policy().title(),
                    pack.hypotheses(),
                    List.copyOf(pack.graph().clauses().values()),
                    installed.stream().map(InstalledVersion::of).toList());
        }
    }

    /** A version that was installed here. */
    record InstalledVersion(String version, String digest, Instant installedAt) {

        static InstalledVersion of(PackInstallation installation) {
            return new InstalledVersion(installation.version(), installation.digest(), installation.installedAt());
        }
    }
}
