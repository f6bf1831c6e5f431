/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Pages of the ledger: its checkpoint and keys, proofs of decisions and their check, decisions as documents. */
@NullMarked
package io.mingjian.platform.console.audit;

import org.jspecify.annotations.NullMarked;
