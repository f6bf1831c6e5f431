/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** API keys: made, rotated, revoked, recognised. */
@NullMarked
package io.mingjian.platform.keys;

import org.jspecify.annotations.NullMarked;
