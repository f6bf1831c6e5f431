/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is kept in memory. */
@NullMarked
package io.mingjian.knowledge.caching;

import org.jspecify.annotations.NullMarked;
