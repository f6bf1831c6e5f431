/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Entities of the graph recognised in a case. */
@NullMarked
package io.mingjian.knowledge.linking;

import org.jspecify.annotations.NullMarked;
