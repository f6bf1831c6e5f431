/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pages for administrators: API keys and webhooks. */
@NullMarked
package io.mingjian.platform.console.access;

import org.jspecify.annotations.NullMarked;
