/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The check of a decision's proof, part by part, with nothing but the log's public key. */
@NullMarked
package io.mingjian.ledger.proof;

import org.jspecify.annotations.NullMarked;
