/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.packs;

import io.mingjian.platform.problem.RejectedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/packs")
@Tag(name = "Packs", description = "What the platform can judge")
class PackController {

    private final InstalledPacks packs;

    PackController(InstalledPacks packs) {
        this.packs = packs;
    }

    @GetMapping
    @Operation(summary = "List the installed packs", operationId = "listPacks")
    PackList list() {
        return new PackList(packs.all());
    }

    @GetMapping("/{name}")
    @Operation(summary = "Read one installed pack", operationId = "readPack")
    InstalledPack read(@PathVariable String name) {
        return packs.all().stream()
                .filter(pack -> pack.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RejectedException.notFound("unknown-pack", "Unknown pack", packs.wanted(name)));
    }

    /**
     * The installed packs.
     *
     * @param packs by name
     */
    record PackList(List<InstalledPack> packs) {}
}
