/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The read model: decisions, chains, progress. */
@NullMarked
package io.mingjian.platform.decision;

import org.jspecify.annotations.NullMarked;
