/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Later runs of a case: what may be asked for, what became of them, and how two of them differ. */
@NullMarked
package io.mingjian.platform.runs;

import org.jspecify.annotations.NullMarked;
