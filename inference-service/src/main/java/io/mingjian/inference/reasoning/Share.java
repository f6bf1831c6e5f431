/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.reasoning.Modality;

/**
 * The part of a signal that comes from one modality.
 *
 * @param modality where it comes from
 * @param weight weight in [0, 1] by which its ratios are scaled
 */
record Share(Modality modality, double weight) {}
