/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Submits the samples and compares what comes with what was expected. */
@NullMarked
package io.mingjian.cli.demo;

import org.jspecify.annotations.NullMarked;
