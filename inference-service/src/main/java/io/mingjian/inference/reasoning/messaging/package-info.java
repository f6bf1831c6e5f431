/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reasoning as a hop of the ring. */
@NullMarked
package io.mingjian.inference.reasoning.messaging;

import org.jspecify.annotations.NullMarked;
