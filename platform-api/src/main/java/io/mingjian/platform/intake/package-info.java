/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** How a case comes in: rules, idempotency, the accepting transaction. */
@NullMarked
package io.mingjian.platform.intake;

import org.jspecify.annotations.NullMarked;
