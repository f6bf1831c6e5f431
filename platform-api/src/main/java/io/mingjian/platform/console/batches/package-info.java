/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pages of batches: upload, progress, what was refused, results. */
@NullMarked
package io.mingjian.platform.console.batches;

import org.jspecify.annotations.NullMarked;
