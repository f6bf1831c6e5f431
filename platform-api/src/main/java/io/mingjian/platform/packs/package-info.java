/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which packs can judge. */
@NullMarked
package io.mingjian.platform.packs;

import org.jspecify.annotations.NullMarked;
