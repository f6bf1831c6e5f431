/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The command line: reads arguments, runs one command, answers with an exit code. */
@NullMarked
package io.mingjian.cli;

import org.jspecify.annotations.NullMarked;
