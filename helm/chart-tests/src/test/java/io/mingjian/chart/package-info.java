/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Lints and renders the Helm chart as an operator would. */
@NullMarked
package io.mingjian.chart;

import org.jspecify.annotations.NullMarked;
