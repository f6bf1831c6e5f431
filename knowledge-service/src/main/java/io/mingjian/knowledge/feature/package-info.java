/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Vectors of what a pack's hypotheses stand on: texts, mixed with those of their neighbours in the graph. */
@NullMarked
package io.mingjian.knowledge.feature;

import org.jspecify.annotations.NullMarked;
