/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decided cases and examples that resemble a case, and which decisions cite a clause. */
@NullMarked
package io.mingjian.knowledge.precedent;

import org.jspecify.annotations.NullMarked;
