/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import io.mingjian.contracts.percept.ModelReference;
import java.util.function.Function;

/**
 * A model that gives a vector for each element of its one input.
 *
 * @param model name, version and digest
 * @param input name of the input tensor, {@code BYTES} of shape {@code [n]}
 * @param element what an element of the input is, for people
 * @param dimensions length of a vector; the output is {@code FP32} of shape {@code [n, dimensions]}
 * @param embed the vector of an element; throws {@link InferenceRefusedException} where it cannot be read
 */
record Embedder(ModelReference model, String input, String element, int dimensions, Function<String, float[]> embed) {

    static final String OUTPUT = "embedding";
}
