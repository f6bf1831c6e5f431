/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Decisions and the vectors of their cases in PostgreSQL. */
@NullMarked
package io.mingjian.knowledge.precedent.persistence;

import org.jspecify.annotations.NullMarked;
