/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Proofs of decisions: getting one, and checking one without a platform. */
@NullMarked
package io.mingjian.cli.proof;

import org.jspecify.annotations.NullMarked;
