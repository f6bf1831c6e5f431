/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The first page: how much comes in, what becomes of it, how fast, and whether that changes. */
@NullMarked
package io.mingjian.platform.console.dashboard;

import org.jspecify.annotations.NullMarked;
