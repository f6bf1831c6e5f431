/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Evidence, reasoning steps, chains and verdicts. */
@NullMarked
package io.mingjian.contracts.reasoning;

import org.jspecify.annotations.NullMarked;
