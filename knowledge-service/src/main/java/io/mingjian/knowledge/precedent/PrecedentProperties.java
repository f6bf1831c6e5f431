/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.reasoning.Modality;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How precedents are looked up.
 *
 * @param textThreshold least cosine similarity of texts, in (0, 1]; default 0.8
 * @param pictureThreshold least cosine similarity of pictures, in (0, 1]; default 0.8
 * @param limit most past cases, and most examples, that a case is shown; default 8
 * @param inferenceAddress where inference-service answers; default {@code http://127.0.0.1:8081}
 */
@ConfigurationProperties("mingjian.knowledge.precedents")
public record PrecedentProperties(
        @DefaultValue("0.8") double textThreshold,
        @DefaultValue("0.8") double pictureThreshold,
        @DefaultValue("8") int limit,
        @DefaultValue("http://127.0.0.1:8081") URI inferenceAddress) {

    public PrecedentProperties {
        if (!(textThreshold > 0 && textThreshold <= 1)
                || !(pictureThreshold > 0 && pictureThreshold <= 1)
                || limit < 1
                || limit > 64) {
            throw new IllegalArgumentException(
                    "mingjian.knowledge.precedents: thresholds must be in (0, 1] and limit in [1, 64], got: "
                            + textThreshold + ", " + pictureThreshold + ", " + limit);
        }
    }

    double threshold(Modality modality) {
        return modality == Modality.TEXT ? textThreshold : pictureThreshold;
    }
}
