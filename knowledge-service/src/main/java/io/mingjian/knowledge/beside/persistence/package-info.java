/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What was judged beside the live packs, in PostgreSQL under row-level security. */
@NullMarked
package io.mingjian.knowledge.beside.persistence;

import org.jspecify.annotations.NullMarked;
