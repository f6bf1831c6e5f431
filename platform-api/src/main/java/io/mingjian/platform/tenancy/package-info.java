/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Transactions and rows that belong to one tenant. */
@NullMarked
package io.mingjian.platform.tenancy;

import org.jspecify.annotations.NullMarked;
