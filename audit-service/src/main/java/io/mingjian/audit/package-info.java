/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The audit service: decisions enter the ledger here and can be proven ever after. */
@NullMarked
package io.mingjian.audit;

import org.jspecify.annotations.NullMarked;
