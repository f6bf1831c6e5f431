/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Work that goes on beside requests: threads that are woken, rows that are leased, attempts that are repeated. */
@NullMarked
package io.mingjian.platform.background;

import org.jspecify.annotations.NullMarked;
