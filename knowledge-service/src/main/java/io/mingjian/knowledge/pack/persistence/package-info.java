/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which pack versions were installed, in PostgreSQL. */
@NullMarked
package io.mingjian.knowledge.pack.persistence;

import org.jspecify.annotations.NullMarked;
