/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Requests to addresses that customers name, which must never lead into private networks. */
@NullMarked
package io.mingjian.platform.outbound;

import org.jspecify.annotations.NullMarked;
