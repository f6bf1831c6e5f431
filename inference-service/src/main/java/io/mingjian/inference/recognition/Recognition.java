/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What the recognisers saw in a picture.
 *
 * @param classification classes and features, or null where that model is absent
 * @param detections objects, or null where that model is absent
 * @param sexualContent what the two models agree on, or null where one of them is absent
 */
public record Recognition(
        @Nullable Classification classification,
        @Nullable Detections detections,
        @Nullable SexualContent sexualContent) {}
