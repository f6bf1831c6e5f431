/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

/** Where models run. */
public enum ExecutionProvider {
    /** The processor; always at hand. */
    CPU,
    /** An NVIDIA device; needs the build profile {@code gpu} and CUDA libraries. */
    CUDA
}
