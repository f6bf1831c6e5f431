/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What every command is. */
@NullMarked
package io.mingjian.cli.command;

import org.jspecify.annotations.NullMarked;
