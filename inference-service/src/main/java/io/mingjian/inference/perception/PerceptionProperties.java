/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.perception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much perception may use.
 *
 * @param concurrency cases looked at side by side, default 2
 * @param workers threads that share the work inside the cases, default 2
 * @param detectionSide longer side of a picture while writing is detected, in pixels, default 736: measured as exact as
 *     960 on rendered pages of 14 to 56 pixel writing, at three fifths of the memory and time
 * @param maximumPixels pictures with more pixels in their header are not decoded, default 100 million
 * @param workingPixels pictures with more are decoded at a whole fraction of their size, default 16 million
 */
@Validated
@ConfigurationProperties("mingjian.inference.perception")
public record PerceptionProperties(
        @Min(1) @DefaultValue("2") int concurrency,
        @Min(1) @DefaultValue("2") int workers,
        @Min(320) @Max(2048) @DefaultValue("736") int detectionSide,
        @Min(1) @DefaultValue("100000000") long maximumPixels,
        @Min(1) @DefaultValue("16000000") long workingPixels) {}
