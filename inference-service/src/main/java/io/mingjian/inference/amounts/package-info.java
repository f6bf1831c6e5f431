/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Numbers, prices, quantities and materials that texts state, with their places. Pure functions. */
@NullMarked
package io.mingjian.inference.amounts;

import org.jspecify.annotations.NullMarked;
