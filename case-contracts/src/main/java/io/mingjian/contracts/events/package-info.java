/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The events that travel the ring and the topics they travel on. */
@NullMarked
package io.mingjian.contracts.events;

import org.jspecify.annotations.NullMarked;
