/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tells Chinese from English by script. */
@NullMarked
package io.mingjian.inference.language;

import org.jspecify.annotations.NullMarked;
