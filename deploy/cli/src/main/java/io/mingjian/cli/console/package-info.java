/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a terminal gives and takes: arguments, output, failures in plain words. */
@NullMarked
package io.mingjian.cli.console;

import org.jspecify.annotations.NullMarked;
