/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A model and the digests that its files must have.
 *
 * @param version released version
 * @param graph the {@code .onnx} file
 * @param vocabulary the characters or tokens that the model speaks, or null for a model that needs none
 */
public record ModelSource(
        @NotBlank String version,
        @NotNull @Valid PinnedFile graph,
        @Nullable @Valid PinnedFile vocabulary) {}
