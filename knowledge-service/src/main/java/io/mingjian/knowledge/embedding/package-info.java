/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Vectors of texts and pictures, as inference-service gives them. */
@NullMarked
package io.mingjian.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
