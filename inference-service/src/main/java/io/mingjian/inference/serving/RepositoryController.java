/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.perception.WarmUp;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The index of the model repository (Open Inference Protocol, model repository extension). */
@RestController
class RepositoryController {

    private final ModelRepository models;
    private final WarmUp warmUp;

    RepositoryController(ModelRepository models, WarmUp warmUp) {
        this.models = models;
        this.warmUp = warmUp;
    }

    /** The loaded models; the protocol asks with POST. */
    @PostMapping("/v2/repository/index")
    List<IndexEntry> index() {
        String state = warmUp.isDone() ? "READY" : "UNAVAILABLE";
        return models.all().stream()
                .map(model -> new IndexEntry(
                        model.reference().name(),
                        model.reference().version(),
                        state,
                        warmUp.isDone() ? "" : "not warm yet",
                        model.reference().digest(),
                        model.provider().name()))
                .toList();
    }

    /** The same for a browser. */
    @GetMapping("/v2/repository/index")
    List<IndexEntry> browse() {
        return index();
    }

    /**
     * A model of the index.
     *
     * @param state {@code READY} or {@code UNAVAILABLE}
     * @param reason why it is unavailable, else empty
     * @param digest SHA-256 of the model file; an addition to the protocol
     * @param provider where it runs; an addition to the protocol
     */
    record IndexEntry(String name, String version, String state, String reason, String digest, String provider) {}
}
