/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Facts in PostgreSQL, under row-level security. */
@NullMarked
package io.mingjian.knowledge.fact.persistence;

import org.jspecify.annotations.NullMarked;
