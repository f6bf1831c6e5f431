/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How ONNX Runtime runs.
 *
 * @param provider where models run, {@code cpu} (default) or {@code cuda}; where CUDA cannot be had, models run on the
 *     processor and the log says so
 * @param device CUDA device number, default 0
 * @param threads threads inside one run of one model, default 1: workers run side by side instead
 * @param arena whether each model keeps its peak memory for the next run, default true: measured, the whole process is
 *     70 MB smaller with it, because the C library gives freed memory back late
 */
@Validated
@ConfigurationProperties("mingjian.inference.onnx")
public record OnnxProperties(
        @NotNull @DefaultValue("cpu") ExecutionProvider provider,
        @Min(0) @DefaultValue("0") int device,
        @Min(1) @DefaultValue("1") int threads,
        @DefaultValue("true") boolean arena) {}
