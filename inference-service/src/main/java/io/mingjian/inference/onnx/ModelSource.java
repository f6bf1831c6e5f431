/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import io.mingjian.contracts.percept.ModelReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model and the digests that its files must have.
 *
 * @param version released version
 * @param graph the {@code .onnx} file
 * @param vocabulary the characters, tokens or classes that the model speaks, or null for a model that needs none
 * @param optional whether the service starts without this model where one of its files is missing, default false; a
 *     file that is there must be the pinned one all the same
 */
public record ModelSource(
        @NotBlank String version,
        @NotNull @Valid PinnedFile graph,
        @Nullable @Valid PinnedFile vocabulary,
        @DefaultValue("false") boolean optional) {

    /** Name, version and digest of the model that these files are. */
    ModelReference reference(String name) {
        return new ModelReference(name, version, graph.sha256());
    }
}
