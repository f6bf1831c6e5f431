/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The append-only log of decisions in PostgreSQL: entries with gapless indexes, tree heads and tiles, written in one
 * transaction per batch by one writer at a time.
 */
@NullMarked
package io.mingjian.audit.log;

import org.jspecify.annotations.NullMarked;
