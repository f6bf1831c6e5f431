/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Turns text into vectors, one space per language; vectors of different spaces are never compared. */
@NullMarked
package io.mingjian.inference.embedding;

import org.jspecify.annotations.NullMarked;
