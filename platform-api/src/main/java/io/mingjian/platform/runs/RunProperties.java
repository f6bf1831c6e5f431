/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of runs.
 *
 * @param maxPerCase runs of one case, the original one included, default 200
 */
@ConfigurationProperties("mingjian.runs")
public record RunProperties(@DefaultValue("200") int maxPerCase) {

    public RunProperties {
        if (maxPerCase < 1) {
            throw new IllegalArgumentException("maxPerCase must be at least 1, got: " + maxPerCase);
        }
    }
}
