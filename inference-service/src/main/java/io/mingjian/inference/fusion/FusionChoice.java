/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.fusion;

import io.mingjian.inference.onnx.ModelVersionUnavailableException;
import java.util.Map;

/** The multimodal model in the versions that a run asks for. Thread-safe. */
@FunctionalInterface
public interface FusionChoice {

    /**
     * The model; blocks while a version is loaded.
     *
     * @param versions version wanted by name of the model, empty for those that the service starts with
     * @throws ModelVersionUnavailableException if one of them cannot be had, which is never made up for by another
     */
    CaseFusion of(Map<String, String> versions);
}
