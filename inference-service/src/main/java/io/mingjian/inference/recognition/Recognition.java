/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What the recognisers that look at every picture saw in one.
 *
 * @param classification classes and features, or null where that model is absent
 * @param sexualContent what the two models agree on, or null where one of them is absent
 */
public record Recognition(
        @Nullable Classification classification, @Nullable SexualContent sexualContent) {}
