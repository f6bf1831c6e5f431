/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Request of an inference (Open Inference Protocol 2, {@code inference_request}). Members that are missing are null;
 * {@link #elements} refuses them.
 *
 * @param id identifier that the answer repeats, or null
 * @param inputs the input tensors
 * @param outputs the wanted outputs, or null for all
 */
record InferenceRequest(
        @Nullable String id,
        @Nullable List<InputTensor> inputs,
        @Nullable List<OutputName> outputs) {

    /** Elements that one request may have. */
    static final int MOST_ELEMENTS = 256;

    /** An input tensor in JSON; elements of type BYTES are strings. */
    record InputTensor(
            @Nullable String name,
            @Nullable List<Long> shape,
            @Nullable String datatype,
            @Nullable List<@Nullable Object> data) {}

    /** A wanted output. */
    record OutputName(@Nullable String name) {}

    /**
     * The elements of the model's one input.
     *
     * @throws InferenceRefusedException if name, type, shape or data are not what the model wants
     */
    List<String> elements(Embedder model) {
        if (outputs != null && !outputs.stream().allMatch(output -> Embedder.OUTPUT.equals(output.name()))) {
            throw InferenceRefusedException.malformed("got outputs "
                    + outputs.stream().map(OutputName::name).toList() + ", wanted [" + Embedder.OUTPUT + "]");
        }
        if (inputs == null || inputs.size() != 1) {
            throw InferenceRefusedException.malformed(
                    "got " + (inputs == null ? 0 : inputs.size()) + " inputs, wanted one named " + model.input());
        }
        InputTensor input = inputs.get(0);
        require(model.input().equals(input.name()), "an input named " + input.name(), "one named " + model.input());
        require("BYTES".equals(input.datatype()), "datatype " + input.datatype(), "BYTES");
        List<@Nullable Object> data = input.data() == null ? List.of() : input.data();
        require(
                !data.isEmpty() && data.size() <= MOST_ELEMENTS,
                data.size() + " elements of data",
                "1 to " + MOST_ELEMENTS);
        require(
                List.of((long) data.size()).equals(input.shape()),
                "shape " + input.shape() + " with " + data.size() + " elements of data",
                "shape [" + data.size() + "]");
        return data.stream().map(element -> text(element, model)).toList();
    }

    private static String text(@Nullable Object element, Embedder model) {
        if (element instanceof String text) {
            return text;
        }
        throw InferenceRefusedException.malformed(
                "got an element that is no string, wanted " + model.element() + " as a string");
    }

    private static void require(boolean holds, String got, String wanted) {
        if (!holds) {
            throw InferenceRefusedException.malformed("got " + got + ", wanted " + wanted);
        }
    }
}
