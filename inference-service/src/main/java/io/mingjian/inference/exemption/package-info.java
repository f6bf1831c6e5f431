/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Judges words that are unlawful unless a situation exempts them. Pure: no Spring, no clock. */
@NullMarked
package io.mingjian.inference.exemption;

import org.jspecify.annotations.NullMarked;
