/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pages of packs: their versions, changes without code, trials beside the live version, publishing. */
@NullMarked
package io.mingjian.platform.console.packs;

import org.jspecify.annotations.NullMarked;
