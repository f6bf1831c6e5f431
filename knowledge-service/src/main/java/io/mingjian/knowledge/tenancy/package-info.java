/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Which tenant a transaction works for. */
@NullMarked
package io.mingjian.knowledge.tenancy;

import org.jspecify.annotations.NullMarked;
