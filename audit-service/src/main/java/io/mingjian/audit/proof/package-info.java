/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Entries, tree heads and proofs over HTTP. */
@NullMarked
package io.mingjian.audit.proof;

import org.jspecify.annotations.NullMarked;
