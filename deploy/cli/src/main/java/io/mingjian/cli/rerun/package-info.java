/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs a decided case again with changes and shows what they change. */
@NullMarked
package io.mingjian.cli.rerun;

import org.jspecify.annotations.NullMarked;
