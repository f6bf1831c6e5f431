/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What tenants state of their goods and of the world: imported, dated, kept apart by tenant. */
@NullMarked
package io.mingjian.knowledge.fact;

import org.jspecify.annotations.NullMarked;
