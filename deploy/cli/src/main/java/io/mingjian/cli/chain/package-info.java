/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** A reasoning chain as a readable tree. */
@NullMarked
package io.mingjian.cli.chain;

import org.jspecify.annotations.NullMarked;
