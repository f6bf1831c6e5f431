/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Ticket systems: their signed events become cases, and decisions go back to their tickets. An event is trusted for its
 * signature alone; credentials go to the system's own host alone.
 */
@NullMarked
package io.mingjian.platform.integration;

import org.jspecify.annotations.NullMarked;
