/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reviews single cases and batches. */
@NullMarked
package io.mingjian.cli.review;

import org.jspecify.annotations.NullMarked;
