/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The threads that share the work inside one case. */
@NullMarked
package io.mingjian.inference.workers;

import org.jspecify.annotations.NullMarked;
