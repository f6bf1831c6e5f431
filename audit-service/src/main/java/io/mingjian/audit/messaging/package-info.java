/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Takes verdicts off the ring, records them, and tells the ring where they stand. */
@NullMarked
package io.mingjian.audit.messaging;

import org.jspecify.annotations.NullMarked;
