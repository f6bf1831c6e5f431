/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.onnx;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The models that this service loads at start.
 *
 * @param models model name to file and digest
 */
@Validated
@ConfigurationProperties("mingjian.inference")
public record ModelProperties(Map<String, @Valid ModelSource> models) {

    public ModelProperties {
        models = Map.copyOf(models);
    }
}
