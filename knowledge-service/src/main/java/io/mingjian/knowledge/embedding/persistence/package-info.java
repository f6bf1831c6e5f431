/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Vectors in PostgreSQL, so that nothing is asked twice. */
@NullMarked
package io.mingjian.knowledge.embedding.persistence;

import org.jspecify.annotations.NullMarked;
