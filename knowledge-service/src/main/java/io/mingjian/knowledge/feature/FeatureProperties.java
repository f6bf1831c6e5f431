/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.feature;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the vectors of packs are computed.
 *
 * @param model text encoder, which reads Chinese; default {@code bge-small-zh}
 * @param hops how far the text of a node reaches along the graph, 0 to 8; default 3
 * @param residual share of a node's own text in its vector, in [0, 1]; default 0.3
 */
@ConfigurationProperties("mingjian.knowledge.features")
public record FeatureProperties(
        @DefaultValue("bge-small-zh") String model,
        @DefaultValue("3") int hops,
        @DefaultValue("0.3") double residual) {

    public FeatureProperties {
        new Mixing(hops, residual);
    }

    Mixing mixing() {
        return new Mixing(hops, residual);
    }
}
