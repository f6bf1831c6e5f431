/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent.web;

import io.mingjian.knowledge.pack.Packs;
import io.mingjian.knowledge.precedent.ExampleLibrary;
import io.mingjian.ring.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far the examples of a live pack are. */
@RestController
class ExampleController {

    private final Packs packs;
    private final ExampleLibrary examples;

    ExampleController(Packs packs, ExampleLibrary examples) {
        this.packs = packs;
        this.examples = examples;
    }

    @GetMapping("/v1/packs/{name}/examples")
    ExampleLibrary.Progress progress(@PathVariable String name) {
        return packs.find(name)
                .map(examples::progress)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "pack-unknown", "Unknown pack", "no live pack is named " + name));
    }
}
