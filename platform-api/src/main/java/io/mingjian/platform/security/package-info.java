/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** API keys, roles, limits per key. */
@NullMarked
package io.mingjian.platform.security;

import org.jspecify.annotations.NullMarked;
