/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A file and the digest it must have.
 *
 * @param location Spring resource location, such as {@code classpath:models/x.onnx}
 * @param sha256 lower-case hexadecimal SHA-256 of the file
 */
public record PinnedFile(
        @NotBlank String location,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
