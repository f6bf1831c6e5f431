/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pages of cases: the list, one case with its reasoning, runs and how they differ. */
@NullMarked
package io.mingjian.platform.console.cases;

import org.jspecify.annotations.NullMarked;
