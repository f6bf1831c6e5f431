/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Tables for people: how rows are asked for, and written so that a spreadsheet takes them as text. */
@NullMarked
package io.mingjian.platform.table;

import org.jspecify.annotations.NullMarked;
