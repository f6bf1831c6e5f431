/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Work that goes on in the background until it has succeeded. */
@NullMarked
package io.mingjian.knowledge.background;

import org.jspecify.annotations.NullMarked;
