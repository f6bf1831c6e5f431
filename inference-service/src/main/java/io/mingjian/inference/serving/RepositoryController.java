/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import io.mingjian.contracts.percept.ModelReference;
import io.mingjian.inference.onnx.ModelRepository;
import io.mingjian.inference.onnx.OnnxModel;
import io.mingjian.inference.perception.WarmUp;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    /** The configured models, loaded or absent; the protocol asks with POST. */
    @PostMapping("/v2/repository/index")
    List<IndexEntry> index() {
        return Stream.concat(
                        models.all().stream().map(this::loaded),
                        models.absent().stream().map(RepositoryController::absent))
                .sorted(Comparator.comparing(IndexEntry::name))
                .toList();
    }

    /** The same for a browser. */
    @GetMapping("/v2/repository/index")
    List<IndexEntry> browse() {
        return index();
    }

    private IndexEntry loaded(OnnxModel model) {
        boolean warm = warmUp.isDone();
        return entry(
                model.reference(),
                warm ? "READY" : "UNAVAILABLE",
                warm ? "" : "not warm yet",
                model.provider().name());
    }

    private static IndexEntry absent(ModelReference model) {
        return entry(model, "UNAVAILABLE", "model absent", "");
    }

    private static IndexEntry entry(ModelReference model, String state, String reason, String provider) {
        return new IndexEntry(model.name(), model.version(), state, reason, model.digest(), provider);
    }

    /**
     * A model of the index.
     *
     * @param state {@code READY} or {@code UNAVAILABLE}
     * @param reason why it is unavailable, else empty
     * @param digest SHA-256 that the model file has or, where it is absent, must have; an addition to the protocol
     * @param provider where it runs, empty where it does not; an addition to the protocol
     */
    record IndexEntry(String name, String version, String state, String reason, String digest, String provider) {}
}
