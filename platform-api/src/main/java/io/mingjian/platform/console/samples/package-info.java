/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The samples that an empty console offers. */
@NullMarked
package io.mingjian.platform.console.samples;

import org.jspecify.annotations.NullMarked;
