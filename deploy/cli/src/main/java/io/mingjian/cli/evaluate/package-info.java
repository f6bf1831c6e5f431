/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Scores the running platform on a labelled manifest. */
@NullMarked
package io.mingjian.cli.evaluate;

import org.jspecify.annotations.NullMarked;
