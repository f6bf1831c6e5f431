/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of batches.
 *
 * @param maxLines cases of one batch
 * @param maxLine size of one line
 * @param maxBody size of a batch
 * @param pollInterval how often unfinished batches are looked for without being woken
 */
@ConfigurationProperties("mingjian.batch")
record BatchProperties(
        @DefaultValue("10000") int maxLines,
        @DefaultValue("32MB") DataSize maxLine,
        @DefaultValue("512MB") DataSize maxBody,
        @DefaultValue("2s") Duration pollInterval) {

    BatchProperties {
        if (maxLines < 1 || maxLine.toBytes() < 1 || maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("limits of batches must be positive");
        }
        if (pollInterval.isZero() || pollInterval.isNegative()) {
            throw new IllegalArgumentException("pollInterval must be positive, got: " + pollInterval);
        }
    }
}
