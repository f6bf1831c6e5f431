/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Proofs that travel outside the platform: what somebody needs to check a decision without asking anybody. */
@NullMarked
package io.mingjian.contracts.proof;

import org.jspecify.annotations.NullMarked;
