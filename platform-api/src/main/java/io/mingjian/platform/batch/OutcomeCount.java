/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.batch;

import io.mingjian.contracts.reasoning.Outcome;
import org.jspecify.annotations.Nullable;

/** Decided cases of a batch with one outcome. */
record OutcomeCount(@Nullable Outcome outcome, long cases) {}
