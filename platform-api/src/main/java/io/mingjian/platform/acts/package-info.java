/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Privileged acts, told to the ledger in the transaction that performs them. */
@NullMarked
package io.mingjian.platform.acts;

import org.jspecify.annotations.NullMarked;
