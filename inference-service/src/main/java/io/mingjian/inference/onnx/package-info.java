/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Loads ONNX models, proves their digests and runs them; the only package that knows ONNX Runtime. */
@NullMarked
package io.mingjian.inference.onnx;

import org.jspecify.annotations.NullMarked;
